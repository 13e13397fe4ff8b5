import { articleDocument } from '../../article/document/derive-document.ts';
import { authorBioIn } from '../../article/ingest/author-bio.ts';
import {
  type ArticleChange,
  planRefresh,
  type RefreshPlan,
} from '../../article/ingest/refresh-plan.ts';
import type { Draft } from '../../article/model/article.ts';
import type { ChangeKind } from '../../article/model/change-kind.ts';
import { classifyChange } from '../../article/versions/classify-change.ts';
import { read } from '../db/database.ts';
import type { AuthorRow } from '../rows/articles.ts';
import { readKnownArticles } from './known-articles.ts';
import { StaleDerivationError } from './write-derived.ts';

/** What has to be parsed to store a page. */
export interface PageDerivation {
  /** What the page was about to change when it was derived. */
  plan: RefreshPlan;
  /** What the page's own markup says about its authors. */
  authors: readonly AuthorRow[];
  /** What each new version changed; throws a StaleDerivationError for one that was not foreseen. */
  changesOf(change: ArticleChange): ChangeKind[];
}

/** Parses what `applyPage` will need, for the articles as they are stored now. */
export async function derivePage(drafts: readonly Draft[]): Promise<PageDerivation> {
  const { plan, newVersions, before } = await readNewVersions(drafts);
  const changes = new Map<string, ChangeKind[]>();
  for (const [index, change] of newVersions.entries()) {
    const { article, draft } = change;
    const stored = before[index];
    const kinds = stored
      ? classifyChange(articleDocument({ ...stored, url: article.url }), articleDocument(draft))
      : [];
    changes.set(changeKey(change), kinds);
  }
  return {
    plan,
    authors: drafts.flatMap(authorOf),
    changesOf(change) {
      const found = changes.get(changeKey(change));
      if (!found) throw new StaleDerivationError();
      return found;
    },
  };
}

/** The changes that bring a new version, and the bodies of the current ones. */
const readNewVersions = (drafts: readonly Draft[]) =>
  read(['articles', 'aliases', 'bodies', 'tombstones', 'meta'], async (tx) => {
    const plan = planRefresh(drafts, await readKnownArticles(tx, drafts));
    const newVersions = plan.changed.filter(({ isNewVersion }) => isNewVersion);
    const before = await tx.bodies.bulkGet(
      newVersions.map(({ article }): [number, string] => [article.id, article.hash]),
    );
    return { plan, newVersions, before };
  });

/** The two versions that are compared; a hash stands for the words of a version. */
const changeKey = ({ article, draft }: ArticleChange): string =>
  `${article.id} ${article.hash} ${draft.hash}`;

function authorOf({ author, source }: Draft): AuthorRow[] {
  const bio = authorBioIn(source, author);
  return author === null || bio === null ? [] : [{ name: author, bio }];
}

import { useRef, useState } from 'preact/hooks';
import { cachedDocumentSteps } from '../../../lib/article/document/document-cache.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { ChangeKind } from '../../../lib/article/model/change-kind.ts';
import { classifyChange } from '../../../lib/article/versions/classify-change.ts';
import type { Steps } from '../../../lib/steps.ts';
import type { Versions } from '../../../lib/store/articles/versions.ts';
import type { BodyRow } from '../../../lib/store/rows/articles.ts';
import { useSteps } from '../use-steps.ts';

/** The versions of the open article, and the one it is compared with. */
export interface VersionChoice {
  /** The stored versions other than the one on the screen, the newest first. */
  others: readonly BodyRow[];
  /** What changed since the article was read; `null` where nothing changed or it was not read. */
  changes: readonly ChangeKind[] | null;
  /** The version to compare with; `null` while no comparison is open. */
  before: BodyRow | null;
  open: () => void;
  choose: (version: BodyRow) => void;
  close: () => void;
}

/**
 * Compares the text on the screen with another version: first with the one read last, or else with the newest.
 */
export function useComparison(shown: Versions | undefined): VersionChoice {
  const readBefore = useLastReadHash(shown);
  const [chosen, setChosen] = useState<{ articleId: number; hash: string } | null>(null);
  const article = shown?.article;
  const others = shown?.body ? othersThan(shown.body, shown.bodies) : [];
  const read = others.find(({ hash }) => hash === readBefore);
  const current = shown?.body;
  const changes = useChanges(article, read, current);
  const choose = (version: BodyRow) =>
    setChosen({ articleId: version.articleId, hash: version.hash });
  const first = read ?? others[0];
  return {
    others,
    changes,
    before:
      others.find((other) => other.articleId === chosen?.articleId && other.hash === chosen.hash) ??
      null,
    open: () => first && choose(first),
    choose,
    close: () => setChosen(null),
  };
}

/** The longest sources that are compared at once, while the text is drawn. */
const maxShortSources = 60_000;

/** What changed between two versions; `null` until it is known. */
function useChanges(
  article: Article | undefined,
  read: BodyRow | undefined,
  current: BodyRow | undefined,
): readonly ChangeKind[] | null {
  function* steps(): Steps<readonly ChangeKind[] | null> {
    if (!article || !read || !current) return null;
    const before = yield* cachedDocumentSteps(article, read);
    const after = yield* cachedDocumentSteps(article, current);
    yield;
    return classifyChange(before, after);
  }
  const length = (read?.source.length ?? 0) + (current?.source.length ?? 0);
  const inputs = [article?.id, read?.hash, current?.hash];
  return useSteps(steps, inputs, length <= maxShortSources) ?? null;
}

const othersThan = (current: BodyRow, bodies: readonly BodyRow[]): BodyRow[] =>
  bodies.filter(({ hash }) => hash !== current.hash).toReversed();

/**
 * The hash of the version that had been read when this text came on the screen. It stays the
 * same when this text is marked as read, so that the user can still see what changed.
 */
function useLastReadHash(shown: Versions | undefined): string | null {
  const known = useRef<{ id: number; hash: string; read: string | null } | null>(null);
  if (!shown) return null;
  const { article, read } = shown;
  const { id, hash } = article;
  const before = known.current;
  if (before?.id !== id) known.current = { id, hash, read };
  else if (before.hash !== hash) known.current = { id, hash, read: before.hash };
  return known.current?.read ?? null;
}

import { documentOfDraft } from '../../article/ingest/draft.ts';
import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import type { ArticleFields, Draft } from '../../article/model/article.ts';
import { articleWords } from '../../search/index/article-words.ts';
import { finish } from '../../steps.ts';
import { type WatchFinder, watchedWords } from '../../watch/watch-finder.ts';
import { type ArticlePostings, type Postings, postingSteps } from '../search/posting-rows.ts';
import { sortAt } from './apply-page.ts';

/** Cuts the texts that a page brings into words, and packs them. `null` if it brings none. */
export function derivePostings(
  { added, returned, changed }: RefreshPlan,
  now: number,
  find: WatchFinder | undefined,
): Postings | null {
  const articles = [
    ...[...added, ...returned].map((draft) => postingsOf(draft, draft, sortAt(draft, now), find)),
    ...changed
      .filter(({ fields }) => fields.hash !== undefined)
      .map(({ article, fields, draft }) =>
        postingsOf({ ...article, ...fields }, draft, article.sortAt, find),
      ),
  ].filter((each) => each !== null);
  return articles.length > 0 ? finish(postingSteps(articles)) : null;
}

/** A bug that one text meets must not keep the page from being stored. */
function postingsOf(
  fields: ArticleFields,
  draft: Draft,
  time: number,
  find: WatchFinder | undefined,
): ArticlePostings | null {
  const article = { ...fields, sortAt: time };
  try {
    const { passages } = documentOfDraft(draft);
    const words = articleWords(article, passages);
    return { article, words, hits: find?.(watchedWords(article, passages)) };
  } catch (error) {
    console.error(`${draft.url} could not be indexed.`, error);
    return null;
  }
}

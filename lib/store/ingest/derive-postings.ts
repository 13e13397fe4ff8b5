import { documentOfDraft } from '../../article/ingest/draft.ts';
import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import type { ArticleFields, Draft } from '../../article/model/article.ts';
import { reportSkipped } from '../../result.ts';
import type { RuleJudge } from '../../rules/rule-judge.ts';
import { articleWords } from '../../search/index/article-words.ts';
import { finish } from '../../steps.ts';
import { type WatchFinder, watchedWords } from '../../watch/watch-finder.ts';
import { type ArticlePostings, type PackedPostings, postingSteps } from '../search/posting-rows.ts';
import { sortAt } from './draft-rows.ts';

/** What is found out about articles as they are cut into words. */
export interface Examination {
  /** Finds what the user follows; `undefined` if nothing is followed. */
  find?: WatchFinder | undefined;
  /** Judges by the user's rules; `undefined` if there are none. */
  judge?: RuleJudge | undefined;
}

/**
 * The most articles whose postings are stored together with them. More, which no page of a feed has, would hold the
 * page up.
 */
const maxAtOnce = 50;

/**
 * Cuts the texts that a page brings into words, and packs these. `leftToJob` if there are so many texts that the job
 * indexes them in batches, `null` if there are none.
 */
export function derivePostings(
  { added, returned, changed }: RefreshPlan,
  now: number,
  examine: Examination,
): PackedPostings | 'leftToJob' | null {
  const news = [...added, ...returned];
  const edits = changed.filter(({ fields }) => fields.hash !== undefined);
  if (news.length + edits.length > maxAtOnce) return 'leftToJob';
  const articles = [
    ...news.map((draft) => postingsOf(draft, draft, sortAt(draft, now), examine)),
    ...edits.map(({ article, fields, draft }) =>
      postingsOf({ ...article, ...fields }, draft, article.sortAt, examine),
    ),
  ].filter((each) => each !== null);
  return articles.length > 0 ? finish(postingSteps(articles)) : null;
}

/** A bug that one text meets must not keep the page from being stored. */
function postingsOf(
  fields: ArticleFields,
  draft: Draft,
  time: number,
  { find, judge }: Examination,
): ArticlePostings | null {
  const article = { ...fields, sortAt: time };
  try {
    const { passages } = documentOfDraft(draft);
    const words = articleWords(article, passages);
    const hits = find && finish(find(watchedWords(article, passages)));
    return { article, words, hits, rules: judge?.(article, words, hits) };
  } catch (error) {
    reportSkipped(draft.url, error);
    return null;
  }
}

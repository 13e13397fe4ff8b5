import type { Article } from '../article/article.ts';
import { draftOf } from '../article/draft.ts';
import { extractArticle } from '../article/extract.ts';
import { isChallengePage } from '../feed/challenge.ts';
import type { FullTextFailure } from '../feed/failure.ts';
import { noValidators } from '../feed/validators.ts';
import { readSettings } from '../platform/settings.ts';
import { err, ok, type Result } from '../result.ts';
import { channelSource, site } from '../site.ts';
import { articlesOf } from '../store/articles.ts';
import { saveLog } from '../store/channels.ts';
import { giveUpFullText, nextExcerpt, saveFullText } from '../store/full-text.ts';
import { hasJob, putJob } from '../store/jobs.ts';
import type { LogRow } from '../store/rows.ts';
import { request } from './fetch-page.ts';
import { type Outside, outside as realOutside } from './outside.ts';

/** The reader pressed the button of one article. */
export async function fetchFullTextOf(
  n: number,
  outside: Outside = realOutside,
): Promise<Result<null, FullTextFailure>> {
  const [article] = await articlesOf([{ n }]);
  if (!article) return err({ kind: 'noText' });
  return navigator.locks.request('refresh', () => fetchFullText(article, outside));
}

/** After articles came: puts the job there if any of them is only an excerpt. */
export async function ensureFullText(now: number): Promise<void> {
  if (!(await readSettings()).completeExcerpts || (await hasJob('fullText'))) return;
  if (await nextExcerpt())
    await putJob({ type: 'fullText', kind: 'fullText', dueAt: now, failures: 0 });
}

/** Completes an article from the site's own page. Resolves to why not, where it could not be. */
export async function fetchFullText(
  article: Article,
  outside: Outside,
): Promise<Result<null, FullTextFailure>> {
  const log: LogRow[] = [];
  const source = channelSource(article.channel);
  const { result } = await request(article.url, noValidators, source, outside, log);
  await saveLog(log);
  if (!result.ok) return result;
  if (result.value.kind === 'unchanged') return err({ kind: 'http', status: 304 });
  // Always UTF-8, whatever is declared: that is what the site writes, and guessing is how its text gets garbled.
  const html = new TextDecoder().decode(result.value.bytes);
  if (isChallengePage(html)) return err({ kind: 'challenge' });
  const markup = extractArticle(html, site.page);
  if (markup === null) {
    await giveUpFullText(article.n);
    return err({ kind: 'noText' });
  }
  const { hash, keyPoints, lead, minutes, title } = await deriveFrom(article, markup);
  const text = { version: { title, keyPoints }, hash, lead, minutes, source: markup };
  await saveFullText(article.n, text, outside.now());
  return ok(null);
}

const deriveFrom = (article: Article, source: string) =>
  draftOf({ ...article, aliases: [], source, isExcerpt: false }, article.channel);

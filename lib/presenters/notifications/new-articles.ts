import type { Article } from '../../article/model/article.ts';
import { notificationWords } from '../../i18n/en/badge.ts';

/** One notification. `article` is what a click opens; a summary opens the list. */
export interface Announcement {
  id: string;
  title: string;
  message: string;
  article: number | null;
  /** What can be done with the article from the notification, where the browser shows buttons on it. */
  action: string | null;
}

/** More than this many at once are told in one sentence. */
const mostSingle = 3;

/**
 * What to say about newly arrived articles. `doubtful` ones may have been announced already by a worker that was
 * stopped meanwhile: they are counted in a summary and never announced by themselves. `batch` tells summaries apart,
 * because a browser does not show an id again that was dismissed before.
 */
export function announce(
  waiting: readonly Article[],
  doubtful: readonly Article[],
  batch: number,
): Announcement[] {
  if (waiting.length === 0) return [];
  const all = [...waiting, ...doubtful];
  if (doubtful.length === 0 && all.length <= mostSingle) return all.map(single);
  return [
    {
      id: `summary:${batch}`,
      title: notificationWords.summary(all.length),
      message: all
        .slice(0, mostSingle)
        .map((article) => article.title)
        .join('\n'),
      article: null,
      action: null,
    },
  ];
}

/** The id under which an article is announced; the same article never gets another. */
export const noticeId = (n: number): string => `article:${n}`;

/** The article that a notification is about, or `null` for a summary. */
export function articleOfNotice(id: string): number | null {
  const n = /^(?:article|saved):(\d+)$/.exec(id)?.[1];
  return n === undefined ? null : Number(n);
}

function single(article: Article): Announcement {
  return {
    id: noticeId(article.n),
    title: article.title,
    message: article.lead,
    article: article.n,
    action: notificationWords.save,
  };
}

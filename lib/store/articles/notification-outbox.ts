import type { Article } from '../../article/model/article.ts';
import type { NotificationLevel } from '../../notification-level.ts';
import { heldUntil, type QuietHours } from '../../quiet-time.ts';
import { day, hour } from '../../time.ts';
import type { WatchHits } from '../../watch/watch-hits.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { NotificationRow } from '../rows/articles.ts';
import { getArticles } from './article-rows.ts';
import { gapDueAt } from './job-rows.ts';
import { pauseIn } from './notification-pause.ts';

/** Which articles are announced, how, and when. */
export interface OutboxRules {
  /** Whether only articles about something followed are announced. */
  onlyFollowed: boolean;
  /** Whether there are rules that mute articles or announce them. */
  hasRules: boolean;
  /** How an article is announced, given what was found in it of what is followed. */
  levelOf: (
    article: Article,
    hits: WatchHits | undefined,
    row: NotificationRow,
  ) => NotificationLevel;
  hours: QuietHours;
}

/** The articles to announce. */
export interface Outbox {
  /** Articles that were never announced. */
  waiting: Article[];
  /** Articles claimed by a worker that stopped before it recorded whether it had shown them. */
  doubtful: Article[];
  /** What was found in each article of what the user follows. */
  about: ReadonlyMap<number, WatchHits>;
  /** The rule that announces an article, by the article's id. */
  rules: ReadonlyMap<number, string>;
  /** Articles that a rule has marked as read. */
  markedRead: ReadonlySet<number>;
  /** How each article is announced. */
  levels: ReadonlyMap<number, NotificationLevel>;
  /** Whether some were held by a quiet time. */
  wasHeld: boolean;
  /** Whether the job that announces held or waiting articles is due at another time than before. */
  isRescheduled: boolean;
}

/**
 * The longest time that an announcement waits for the text that tells what its article is about, or for more articles.
 */
const maxWait = hour;

/** How long a quiet time's end is relied on, because the user may be in another time zone by then. */
const maxSleep = day;

const outboxTables = [
  'notifications',
  'unread',
  'lastRead',
  'articles',
  'watched',
  'unindexed',
  'fullTextAttempts',
  'jobs',
  'meta',
] as const;

/**
 * Claims everything that is to be announced, so that nothing is announced twice. Articles that were read meanwhile, or
 * turn out not to be announced, leave the outbox. During a quiet time, nothing is claimed. A job wakes the worker when
 * held or waiting articles are due.
 */
export const claimNotifications = (rules: OutboxRules, now: number): Promise<Outbox> =>
  write(outboxTables, async (tx) => {
    const rows = await tx.notifications.toArray();
    const { open, articles, about } = await openRows(tx, rows);
    const later = await rowsForLater(tx, open, articles, rules, now);
    const levels = levelsOf(open, articles, about, rules);
    const due = open.filter(
      ({ articleId }) => !later.has(articleId) && levels.get(articleId) !== 'off',
    );
    const kept = new Set([...due.map(({ articleId }) => articleId), ...later]);
    const others = rows.map(({ articleId }) => articleId).filter((id) => !kept.has(id));
    await tx.notifications.bulkDelete(others);
    const fresh = due.filter(({ state }) => state === 'waiting');
    const end = heldUntil(now, rules.hours, await pauseIn(tx));
    const wakes = [
      ...(end !== null && fresh.length > 0 ? [Math.min(end, now + maxSleep)] : []),
      ...rows.flatMap((row) => (later.has(row.articleId) ? [row.at + maxWait] : [])),
    ];
    const result = {
      about,
      levels,
      rules: new Map(due.flatMap(({ articleId, rule }) => (rule ? [[articleId, rule]] : []))),
      markedRead: new Set(due.flatMap((row) => (row.isMarkedRead ? row.articleId : []))),
      wasHeld: fresh.some((row) => row.isHeld),
      isRescheduled: await wakeAt(tx, wakes.length > 0 ? Math.min(...wakes) : null),
    };
    if (end !== null) {
      await tx.notifications.bulkPut(fresh.map((row) => ({ ...row, isHeld: true })));
      return { waiting: [], doubtful: [], ...result };
    }
    await tx.notifications.bulkPut(due.map((row) => ({ ...row, state: 'claimed' })));
    const articlesIn = (state: NotificationRow['state']) =>
      due.flatMap((row) => (row.state === state ? (articles.get(row.articleId) ?? []) : []));
    return { waiting: articlesIn('waiting'), doubtful: articlesIn('claimed'), ...result };
  });

/** The rows of articles that the user has not read, with the articles. */
async function openRows(
  tx: Pick<ReadTables, 'unread' | 'lastRead' | 'articles' | 'watched'>,
  rows: readonly NotificationRow[],
) {
  const ids = rows.map(({ articleId }) => articleId);
  const [unread, lastRead, found, watched] = await Promise.all([
    tx.unread.bulkGet(ids),
    tx.lastRead.bulkGet(ids),
    getArticles(tx, ids),
    tx.watched.bulkGet(ids),
  ]);
  const articles = new Map(found.map((article) => [article.id, article]));
  const about = new Map(watched.flatMap((row) => (row ? [[row.articleId, row]] : [])));
  const isOpen = (row: NotificationRow, at: number) =>
    unread[at] !== undefined || (row.isMarkedRead && !lastRead[at]);
  const open = rows.filter((row, at) => isOpen(row, at) && articles.has(row.articleId));
  return { open, articles, about };
}

const levelsOf = (
  rows: readonly NotificationRow[],
  articles: ReadonlyMap<number, Article>,
  about: ReadonlyMap<number, WatchHits>,
  { levelOf }: OutboxRules,
): ReadonlyMap<number, NotificationLevel> =>
  new Map(
    rows.flatMap((row) => {
      const article = articles.get(row.articleId);
      return article ? [[article.id, levelOf(article, about.get(article.id), row)] as const] : [];
    }),
  );

/**
 * Ids of the articles that wait, for an hour at most. All wait while a gap is being closed, so that its articles join
 * the same summary, and while some lack the text that tells whether they match a rule or what is followed. Those whose
 * page has failed twice wait alone.
 */
async function rowsForLater(
  tx: Pick<ReadTables, 'unindexed' | 'watched' | 'fullTextAttempts' | 'jobs'>,
  rows: readonly NotificationRow[],
  articles: ReadonlyMap<number, Article>,
  { onlyFollowed, hasRules }: OutboxRules,
  now: number,
): Promise<Set<number>> {
  // A time in the future was recorded before the clock was set back.
  const recent = rows.filter(({ at }) => Math.abs(now - at) < maxWait).map((row) => row.articleId);
  if ((await gapDueAt(tx, now)) !== null) return new Set(recent);
  if (!onlyFollowed && !hasRules) return new Set();
  const [unindexed, watched, attempts] = await Promise.all([
    tx.unindexed.bulkGet(recent),
    tx.watched.bulkGet(recent),
    tx.fullTextAttempts.bulkGet(recent),
  ]);
  const asked = new Set(rows.flatMap((row) => (row.rule === undefined ? [] : row.articleId)));
  const isDecided = (id: number, at: number) => asked.has(id) || watched[at]?.isAbout === 1;
  const isUndecided = (id: number, at: number) =>
    unindexed[at] !== undefined || (articles.get(id)?.awaitsFullText && !isDecided(id, at));
  // An attempt counts as failed as soon as it begins, so the first one may be in progress.
  const isComing = (id: number, at: number) =>
    isUndecided(id, at) && (attempts[at]?.failures ?? 0) < 2;
  return new Set(recent.some(isComing) ? recent : recent.filter(isUndecided));
}

/**
 * Makes the job that announces held or waiting articles due at this time, or removes it. Resolves to whether that
 * changed anything.
 */
async function wakeAt({ jobs }: Pick<Tables, 'jobs'>, dueAt: number | null): Promise<boolean> {
  const job = await jobs.get('notifications');
  if ((job?.dueAt ?? null) === dueAt) return false;
  if (dueAt === null) await jobs.delete('notifications');
  else await jobs.put({ type: 'notifications', kind: 'notifications', dueAt });
  return true;
}

/** Whether anything waits that no worker has claimed. */
export const hasWaitingNotifications = (): Promise<boolean> =>
  read(
    ['notifications'],
    async ({ notifications }) => (await notifications.where('state').equals('waiting').count()) > 0,
  );

/** Removes what was announced from the outbox. */
export const removeNotifications = (articles: readonly Article[]): Promise<void> =>
  write(['notifications'], ({ notifications }) =>
    notifications.bulkDelete(articles.map((article) => article.id)),
  );

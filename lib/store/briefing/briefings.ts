import type { Article } from '../../article/model/article.ts';
import type { Briefing } from '../../briefing/briefing.ts';
import { briefingStart, newsStart, nextBriefingAt } from '../../briefing/briefing-time.ts';
import type { BriefingSources } from '../../briefing/build-briefing.ts';
import { risersOf } from '../../briefing/risers.ts';
import { calendarDay } from '../../calendar-day.ts';
import { day as dayMs } from '../../time.ts';
import { articlesAt } from '../articles/article-rows.ts';
import { jobOf, putNextStep } from '../articles/job-rows.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { noText } from '../rows/articles.ts';
import type { BriefingJob } from '../rows/jobs.ts';
import { findUnread } from '../user/unread-rows.ts';

/** How many briefings are kept: a year of them, with a leap day. */
const maxBriefings = 366;

/** How many articles one briefing covers: the newest, if weeks of them have arrived at once. */
const maxArticles = 500;

/** Every briefing, latest first. */
export const readBriefings = (): Promise<Briefing[]> =>
  read(['briefings'], ({ briefings }) => briefings.reverse().toArray());

/** The briefing of a day. */
export const readBriefing = (day: string): Promise<Briefing | undefined> =>
  read(['briefings'], ({ briefings }) => briefings.get(day));

/**
 * How far travel or a correction moves a clock at most, in ms. Briefings dated further ahead come from a clock that was
 * wrong.
 */
const maxShift = 2 * dayMs;

/**
 * Whether today's briefing is done: made, or skipped because there was no news. It is also done if a later day has
 * recently had one, because the clock was set back or the user has traveled west.
 */
async function isDone(
  { briefings }: Pick<ReadTables, 'briefings'>,
  { doneDay }: Pick<BriefingJob, 'doneDay'>,
  now: number,
): Promise<boolean> {
  const today = calendarDay(now);
  const range = briefings.where('createdAt').between(now - maxShift, now + maxShift);
  const recent = await range.primaryKeys();
  if (doneDay === today || recent.some((name) => name >= today)) return true;
  return (await briefings.where('day').equals(today).count()) > 0;
}

/** The hour of briefings, and the last day whose briefing is done. */
interface BriefingPlace {
  now: number;
  hour: number;
  /** Absent to keep the stored day. */
  doneDay?: string | null;
}

/** Queues the job that makes briefings for its next hour. */
export const placeBriefingJob = ({ now, hour, ...change }: BriefingPlace): Promise<void> =>
  write(['jobs', 'briefings'], async (tx) => {
    const stored = await jobOf(tx, 'briefing');
    const known = stored ?? { doneDay: null, unannounced: null };
    const job = { ...known, ...change, type: 'briefing', kind: 'briefing' } as const;
    // A briefing that is not announced yet is announced first.
    if (stored && job.unannounced !== null) return;
    const dueAt = nextBriefingAt(now, hour, await isDone(tx, job, now));
    await tx.jobs.put({ ...job, dueAt });
  });

/** What a briefing made now would be based on; `null` if today's is done. */
export const readBriefingSources = (
  job: BriefingJob,
  now: number,
): Promise<BriefingSources | null> =>
  read(['articles', 'watched', 'briefings'], async (tx) => {
    if (await isDone(tx, job, now)) return null;
    // Briefings made while the clock was ahead do not count.
    const last = await tx.briefings.where('createdAt').belowOrEqual(now).last();
    const since = briefingStart(now, last?.createdAt);
    const newsSince = newsStart(since, last?.createdAt);
    const arrived = await tx.articles
      .where('arrivedAt')
      .between(since, now, false, true)
      .filter((article) => article.sortAt > newsSince && isPolled(article))
      .reverse()
      .limit(maxArticles)
      .toArray();
    const articles = arrived.sort(
      (one, two) => two.sortAt - one.sortAt || (one.url < two.url ? -1 : 1),
    );
    const rows = await tx.watched.bulkGet(articles.map(({ id }) => id));
    const about = new Map(articles.map(({ url }, at) => [url, rows[at]?.about ?? []]));
    const week = await weekOf(tx, now);
    return { day: calendarDay(now), createdAt: now, since, articles, about, week };
  });

/**
 * Whether an article came with a poll rather than a backfill or a backup. Placeholders and muted articles do not count.
 */
const isPolled = ({ fromBackfill, fromBackup, hash, listedAt }: Article): boolean =>
  fromBackfill !== 1 && fromBackup !== 1 && hash !== noText && listedAt >= 0;

/** The number of articles and the risers of the last seven days. */
async function weekOf(
  { articles, watched }: Pick<ReadTables, 'articles' | 'watched'>,
  now: number,
): Promise<BriefingSources['week']> {
  const [start, before] = [now - 7 * dayMs, now - 14 * dayMs];
  const namesIn = async (from: number, to: number) => {
    const rows = await Promise.all(
      [0, 1].map((isAbout) =>
        watched
          .where('[isAbout+listedAt]')
          .between([isAbout, from], [isAbout, to], false, true)
          .toArray(),
      ),
    );
    return rows.flat().map(({ about, mentioned }) => [...about, ...mentioned]);
  };
  const [count, thisWeek, lastWeek] = await Promise.all([
    articles.where('listedAt').between(start, now, false, true).count(),
    namesIn(start, now),
    namesIn(before, start),
  ]);
  return { articles: count, risers: risersOf(thisWeek, lastWeek) };
}

/**
 * Stores a briefing, or `null` if there is none, and ends the step of its job; the next step announces it. `isOver`:
 * whether today's briefing is done.
 */
export const saveBriefing = (
  job: BriefingJob,
  briefing: Briefing | null,
  { now, hour, isOver }: { now: number; hour: number; isOver: boolean },
): Promise<void> =>
  write(['jobs', 'briefings'], async (tx) => {
    if (briefing) {
      await tx.briefings.put(briefing);
      const surplus = (await tx.briefings.count()) - maxBriefings;
      if (surplus > 0) await tx.briefings.orderBy('day').limit(surplus).delete();
    }
    await putNextStep(tx, job, {
      dueAt: briefing ? now : nextBriefingAt(now, hour, true),
      ...(isOver && { doneDay: calendarDay(now) }),
      ...(briefing && { unannounced: briefing.day }),
    });
  });

/** What a page needs to know about the articles of a briefing. */
export interface BriefedArticles {
  /** By the address that the briefing has for each. */
  articles: ReadonlyMap<string, Article>;
  unread: ReadonlySet<number>;
}

/** The articles at these addresses that are stored, and which of them are unread. */
export const readBriefedArticles = (urls: readonly string[]): Promise<BriefedArticles> =>
  read(['articles', 'aliases', 'unread'], async (tx) => {
    const articles = await articlesAt(tx, urls);
    const ids = [...new Set([...articles.values()].map(({ id }) => id))];
    return { articles, unread: await findUnread(tx, ids) };
  });

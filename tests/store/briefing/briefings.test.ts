import { beforeEach, expect, test } from 'vitest';
import { readBriefingSources, saveBriefing } from '../../../lib/store/briefing/briefings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day, hour } from '../../../lib/time.ts';
import { sampleBriefing } from '../../support/builders/briefings.ts';
import { pollNews } from '../../support/database/poll-news.ts';

const now = Date.UTC(2026, 10, 24, 12);
const job = {
  type: 'briefing',
  kind: 'briefing',
  dueAt: now,
  doneDay: null,
  unannounced: null,
} as const;

/** The titles that a briefing uses after a poll has brought articles of these ages. */
async function titlesAfterPoll(...ages: [title: string, age: number][]): Promise<string[]> {
  const items = ages.map(([title, age]) => ({
    slug: title,
    title,
    text: 'Terbium.',
    publishedAt: now - age,
  }));
  await pollNews(now, ...items);
  return (await readBriefingSources(job, now))?.articles.map(({ title }) => title) ?? [];
}

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

test.each<[what: string, lastDay: string | null, ages: [string, number][], drawn: string[]]>([
  [
    'the first has what was published in its day, not the years that the first poll brings',
    null,
    [
      ['today', hour],
      ['two days ago', 2 * day],
    ],
    ['today'],
  ],
  [
    'a later one has what a feed that had failed for days brings late',
    '2026-11-23',
    [
      ['today', hour],
      ['days ago', 4 * day],
    ],
    ['today', 'days ago'],
  ],
  [
    'one after three weeks without a computer has all that was published meanwhile',
    '2026-11-03',
    [
      ['today', hour],
      ['20 days ago', 20 * day],
    ],
    ['today', '20 days ago'],
  ],
])('what a briefing draws on: %s', async (_what, lastDay, ages, drawn) => {
  const url = 'https://rareearthexchanges.com/news/one/';
  if (lastDay) await db.briefings.put(sampleBriefing(lastDay, url));
  expect(await titlesAfterPoll(...ages, ['years ago', 900 * day])).toEqual(drawn);
});

test('briefings: the latest 366 are kept', async () => {
  const dayOf = (at: number) => new Date(now + at * day).toISOString().slice(0, 10);
  const url = 'https://rareearthexchanges.com/news/one/';
  const stored = Array.from({ length: 366 }, (_, at) => sampleBriefing(dayOf(at), url));
  await db.briefings.bulkPut(stored);
  await saveBriefing(job, sampleBriefing(dayOf(366), url), { now, hour: 7, isOver: true });
  expect(await db.briefings.count()).toBe(366);
  expect((await db.briefings.orderBy('day').first())?.day).toBe(dayOf(1));
});

import { beforeEach, describe, expect, test } from 'vitest';
import { readBriefingSources } from '../../../lib/store/briefing/briefings.ts';
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

/** What a briefing draws on after a poll has brought articles that were published so long ago. */
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

describe('what a briefing draws on', () => {
  test('the first has what was published in its day, not the years that the first poll brings', async () => {
    expect(
      await titlesAfterPoll(['today', hour], ['two days ago', 2 * day], ['years ago', 900 * day]),
    ).toEqual(['today']);
  });

  test('a later one has what a feed that had failed for days brings late', async () => {
    await db.briefings.put(
      sampleBriefing('2026-11-23', 'https://rareearthexchanges.com/news/one/'),
    );
    expect(
      await titlesAfterPoll(['today', hour], ['days ago', 4 * day], ['years ago', 900 * day]),
    ).toEqual(['today', 'days ago']);
  });

  test('one after three weeks without a computer has all that was published meanwhile', async () => {
    await db.briefings.put(
      sampleBriefing('2026-11-03', 'https://rareearthexchanges.com/news/one/'),
    );
    expect(
      await titlesAfterPoll(['today', hour], ['20 days ago', 20 * day], ['years ago', 900 * day]),
    ).toEqual(['today', '20 days ago']);
  });
});

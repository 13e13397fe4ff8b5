import { expect, test } from 'vitest';
import { type BackfillProgress, backfillStatus } from '../../lib/presenters/backfill.ts';
import { useTimeZone } from '../support/time-zone.ts';

useTimeZone('America/Denver');

const at = (clock: string): number => Date.parse(`${clock}-07:00`);
const now = at('2026-11-24T15:00');

const job = (fields: Partial<BackfillProgress> = {}): BackfillProgress => ({
  state: 'running',
  pages: 2,
  articles: 20,
  oldest: at('2026-11-03T12:00'),
  dueAt: now + 10_000,
  failure: null,
  ...fields,
});
const fresh = job({ pages: 0, articles: 0, oldest: null, dueAt: now });
const later = at('2026-11-24T15:20');

test('backfill status: is empty when no backfill was requested', () => {
  expect(backfillStatus([], now)).toBeNull();
});

test.each<[string, BackfillProgress[], BackfillProgress['state'], string, string | null]>([
  ['the job starts', [fresh, fresh], 'running', 'Requesting the first page…', null],
  ['one channel', [job()], 'running', '2 pages, 20 articles, back to 3\u00a0Nov', null],
  [
    'two channels count as one',
    [job(), job({ pages: 1, articles: 7, oldest: at('2025-10-09T12:00') })],
    'running',
    '3 pages, 27 articles, back to 9\u00a0Oct\u00a02025',
    null,
  ],
  [
    'one channel is complete',
    [job(), job({ state: 'done', pages: 0, articles: 0, oldest: null })],
    'running',
    '2 pages, 20 articles, back to 3\u00a0Nov',
    null,
  ],
  [
    'paused',
    [job({ state: 'paused', dueAt: Number.MAX_SAFE_INTEGER }), job({ state: 'done' })],
    'paused',
    '4 pages, 40 articles, back to 3\u00a0Nov',
    null,
  ],
  [
    'the site fails',
    [job({ failure: { kind: 'timeout' }, dueAt: later }), job()],
    'running',
    '4 pages, 40 articles, back to 3\u00a0Nov',
    'The site didn’t respond in time. Next try 15:20.',
  ],
  [
    'the job waits without a failure',
    [job({ dueAt: later })],
    'running',
    '2 pages, 20 articles, back to 3\u00a0Nov',
    'Resumes 15:20.',
  ],
  [
    'done',
    [job({ state: 'done' }), job({ state: 'done', articles: 1_000 })],
    'done',
    '1,020 older articles loaded.',
    null,
  ],
])('backfill status: %s', (_story, jobs, state, progress, delay) => {
  expect(backfillStatus(jobs, now)).toEqual({ state, progress, delay });
});

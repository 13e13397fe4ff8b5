import { expect, test } from 'vitest';
import { indexDelay, type JobState, jobStatus } from '../../lib/presenters/job.ts';
import { useTimeZone } from '../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');
const paging = { channel: 'news', page: 3, pages: 1, dueAt: now, failure: null } as const;
const gap = { ...paging, type: 'gap', stuck: null } as const;
const audio = {
  type: 'audio',
  url: 'https://rareearthexchanges.com/wp-content/uploads/s2-e51.mp3',
  state: 'running',
  dueAt: now,
  failure: null,
} as const;
const archive = { ...paging, type: 'backfill', state: 'running', articles: 1_200 } as const;

test.each<[JobState, string]>([
  [gap, 'Closing a gap in News: page 3 of the feed is next.'],
  [
    { ...gap, stuck: 'pages', pages: 5 },
    'A gap in News is still open after 5 pages and was skipped.',
  ],
  [
    { ...gap, stuck: 'feedEnds' },
    'A gap in News can’t be closed: the feed doesn’t go back that far.',
  ],
  [archive, 'Loading older articles of News: page 3 is next, 1,200 articles so far.'],
  [
    { ...archive, state: 'paused', articles: 1 },
    'Loading older articles of News is paused before page 3, 1 article so far.',
  ],
  [
    { ...archive, state: 'done', channel: 'podcast' },
    'All older articles of Podcast are loaded: 1,200 articles.',
  ],
  [
    { ...gap, failure: { kind: 'timeout' }, dueAt: now + 3_600_000 },
    'Closing a gap in News: page 3 of the feed is next. The site didn’t respond in time. Next try 16:00.',
  ],
  [audio, 'Downloading the recording s2-e51.mp3.'],
  [
    { ...audio, failure: { kind: 'timeout' }, dueAt: now + 3_600_000 },
    'Downloading the recording s2-e51.mp3. The site didn’t respond in time. Next try 16:00.',
  ],
  [{ ...audio, state: 'paused' }, 'The download of the recording s2-e51.mp3 is paused.'],
  [
    { ...audio, state: 'paused', failure: { kind: 'storageFull' } },
    'The download of the recording s2-e51.mp3 is paused. There isn’t enough storage. Free up some disk space, then resume.',
  ],
  [{ type: 'fullText' }, 'Fetching full texts from the site.'],
  [
    { type: 'pictures', dueAt: now, failure: null },
    'Downloading pictures of new and saved articles.',
  ],
  [
    { type: 'pictures', dueAt: now + 3_600_000, failure: { kind: 'timeout' } },
    'Downloading pictures of new and saved articles. The site didn’t respond in time. Next try 16:00.',
  ],
  [
    { type: 'pictures', dueAt: now + 3_600_000, failure: { kind: 'storageFull' } },
    'Picture downloads are waiting for storage. Free up some disk space.',
  ],
  [{ type: 'rederive' }, 'Updating stored articles after an update of REEx Reader.'],
])('job status: %o', (job, expected) => {
  expect(jobStatus(job, now)).toBe(expected);
});

test('search index: says why it waits and until when, and nothing while it is updated', () => {
  expect(indexDelay(now, now)).toBeNull();
  expect(indexDelay(now + 3_600_000, now)).toBe(
    'The search index couldn’t be updated; the disk may be full. Next try 16:00.',
  );
});

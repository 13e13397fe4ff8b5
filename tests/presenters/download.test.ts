import { describe, expect, test } from 'vitest';
import {
  type DownloadJob,
  downloadStatus,
  type StoredDownload,
} from '../../lib/presenters/download.ts';
import { minute } from '../../lib/time.ts';
import { useTimeZone } from '../support/time-zone.ts';

useTimeZone('America/Denver');

const now = Date.parse('2026-11-24T15:00-07:00');
const job: DownloadJob = { state: 'running', dueAt: now, failure: null };
const half: StoredDownload = {
  state: 'wanted',
  bytes: 10_000_000,
  download: { size: 20_000_000, refusal: null },
};

describe('download status', () => {
  test.each<[string, StoredDownload | undefined, DownloadJob | undefined, object]>([
    ['not requested', undefined, undefined, { state: 'none', label: '' }],
    [
      'just started',
      { ...half, bytes: 0, download: { size: null, refusal: null } },
      job,
      { state: 'running', label: 'Starting…', share: null, delay: null },
    ],
    [
      'halfway',
      half,
      job,
      { state: 'running', label: '10\u00a0MB of 20\u00a0MB (50%)', share: 0.5, delay: null },
    ],
    [
      'of unknown size',
      { ...half, download: { size: null, refusal: null } },
      job,
      { label: '10\u00a0MB downloaded', share: null },
    ],
    [
      'between two range requests',
      half,
      { ...job, dueAt: now + 10_000 },
      { state: 'running', delay: null },
    ],
    [
      'waiting',
      half,
      { ...job, dueAt: now + 90 * minute },
      { state: 'running', delay: 'Resumes 16:30.' },
    ],
    [
      'failed',
      half,
      { ...job, dueAt: now + 5 * minute, failure: { kind: 'unreachable' } },
      { delay: 'The site can’t be reached. Next try 15:05.' },
    ],
    [
      'paused by the user',
      half,
      { ...job, state: 'paused' },
      { state: 'paused', label: 'Paused at 10\u00a0MB of 20\u00a0MB (50%)', delay: null },
    ],
    ['without a job', half, undefined, { state: 'paused', delay: null }],
    [
      'out of storage',
      half,
      { ...job, state: 'paused', failure: { kind: 'storageFull' } },
      {
        state: 'paused',
        delay: 'There isn’t enough storage. Free up some disk space, then resume.',
      },
    ],
    [
      'complete',
      { ...half, state: 'stored' },
      undefined,
      { state: 'stored', label: 'Downloaded, 10\u00a0MB', share: null },
    ],
  ])('depends on the stored bytes and the job: %s', (_story, recording, work, expected) => {
    expect(downloadStatus(recording, work, now)).toMatchObject(expected);
  });

  test.each([
    ['gone', 'The site no longer has this recording.'],
    ['tooLarge', 'The recording is larger than 500 MB. You can still stream it.'],
    ['evicted', 'The download was deleted to make room for articles.'],
  ] as const)('that was refused (%s) says why', (refusal, label) => {
    const recording: StoredDownload = {
      state: 'refused',
      bytes: 0,
      download: { size: null, refusal },
    };
    expect(downloadStatus(recording, undefined, now)).toMatchObject({ state: 'refused', label });
  });
});

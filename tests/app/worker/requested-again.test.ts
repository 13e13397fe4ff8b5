import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkBackupNow } from '../../../lib/app/backup/backup-settings.ts';
import { retryGap, startBackfill } from '../../../lib/app/feed/backfill.ts';
import { downloadRecording } from '../../../lib/app/media/recordings.ts';
import { newBackupJob } from '../../../lib/app/new-backup-job.ts';
import { newRetentionJob } from '../../../lib/app/new-retention-job.ts';
import { newRederiveJob } from '../../../lib/app/rederive-job.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { createBatchSize } from '../../../lib/batch-size.ts';
import { writeSettings } from '../../../lib/platform/settings.ts';
import { audioKind, backfillKind, newGapJob } from '../../../lib/store/articles/job-rows.ts';
import { endJob, putJobStep, schedulePictureCheckNow } from '../../../lib/store/articles/jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { endFullText, queueFullText } from '../../../lib/store/ingest/full-text.ts';
import { saveRecheckStep } from '../../../lib/store/ingest/save-recheck-page.ts';
import { syncPictures } from '../../../lib/store/media/pictures.ts';
import { removeExpired } from '../../../lib/store/retention/remove-expired.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import {
  type FullTextJob,
  type HighlightStatesJob,
  type JobRow,
  never,
  type PictureJob,
  type RecheckJob,
} from '../../../lib/store/rows/jobs.ts';
import {
  finishHighlightStates,
  queueHighlightStates,
} from '../../../lib/store/user/highlight-states.ts';
import { day, hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import {
  createMachineForPages,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const recording = 'https://rareearthexchanges.com/e51.mp3';
const article = storedArticle(1, 'scrap-is-short', {
  awaitsFullText: 1,
  enclosure: { url: recording, type: 'audio/mpeg', length: 1 },
});
const rule = { keepReadDays: 30, keepVersions: 'protected' } as const;

const fullText: FullTextJob = {
  type: 'fullText',
  kind: 'fullText',
  dueAt: noon,
  failures: 0,
  restUntil: 0,
};
const pictures: PictureJob = {
  ...fullText,
  type: 'pictures',
  kind: 'pictures',
  needsCheck: false,
  failure: null,
};
const retention = newRetentionJob(noon);
const highlightStates: HighlightStatesJob = {
  type: 'highlightStates',
  kind: 'highlightStates',
  dueAt: noon,
  articleIds: [1],
};
const recheck: RecheckJob = {
  type: 'recheck',
  kind: 'recheck',
  channel: 'news',
  dueAt: noon,
  left: [3, 4],
};

/** The time of the request: just after the step has read the job. */
const requested = noon + 1;
/** The earliest time of the next request to the site. */
const paced = requested + 10_000;
const rest = noon + hour;
const noAnswer = { kind: 'unreachable' } as const;

interface Case {
  /** The job as the step has read it. */
  begun: JobRow;
  request(): Promise<unknown>;
  /** What the step changes in it. */
  changes: Partial<JobRow>;
  /** The expected result. */
  expected: Partial<JobRow>;
}

const putAgain = (job: JobRow) => db.jobs.put({ ...job, dueAt: requested });

const cases: Record<string, Case> = {
  'a gap goes on after the page of the step': {
    begun: { ...newGapJob('news', noon), dueAt: noon, page: 5, pages: 3 },
    request: () => retryGap('news'),
    changes: { page: 6, pages: 4, dueAt: never, stuck: 'pages' },
    expected: { page: 6, pages: 0, dueAt: paced, stuck: null },
  },
  'a backfill goes on after the page of the step': {
    begun: {
      type: 'backfill',
      kind: backfillKind('news'),
      channel: 'news',
      dueAt: noon,
      page: 5,
      failures: 0,
      failure: null,
      state: 'running',
      pages: 3,
      articles: 30,
      oldest: 9,
    },
    request: startBackfill,
    changes: { page: 6, pages: 4, articles: 40, dueAt: never, state: 'done' },
    expected: { page: 6, pages: 4, articles: 40, dueAt: paced, state: 'running' },
  },
  'full texts do not wait for a page that failed': {
    begun: fullText,
    request: () => queueFullText(requested),
    changes: { dueAt: noon + day },
    expected: { dueAt: paced },
  },
  'pictures are checked': {
    begun: pictures,
    request: () => schedulePictureCheckNow(requested),
    changes: { dueAt: noon + day },
    expected: { dueAt: paced, needsCheck: true },
  },
  'pictures wait while the site rests': {
    begun: pictures,
    request: () => schedulePictureCheckNow(requested),
    changes: { failures: 1, restUntil: rest, dueAt: rest, failure: noAnswer },
    expected: { failures: 1, restUntil: rest, dueAt: rest, failure: noAnswer, needsCheck: true },
  },
  'damage that is met is recovered': {
    begun: newRederiveJob(noon),
    request: () => db.jobs.put({ ...newRederiveJob(0), damaged: ['media'] }),
    changes: { dueAt: rest },
    expected: { dueAt: 0, damaged: ['media'] },
  },
  'a download that failed begins again': {
    begun: {
      type: 'audio',
      kind: audioKind(recording),
      url: recording,
      channel: 'news',
      dueAt: noon,
      state: 'running',
      failures: 0,
      failure: null,
    },
    request: () => downloadRecording(article),
    changes: { failures: 1, failure: noAnswer, dueAt: rest },
    expected: { failures: 1, failure: noAnswer, dueAt: paced, state: 'running' },
  },
  'a new retention rule is applied from the first article on': {
    begun: retention,
    request: () => changeSettings(rule),
    changes: { afterId: 50, articles: 3, versions: 1, dueAt: noon },
    expected: { afterId: 0, articles: 3, versions: 1, dueAt: requested },
  },
  'a backup is made': {
    begun: newBackupJob(noon),
    request: checkBackupNow,
    changes: { dueAt: never },
    expected: { dueAt: requested },
  },
  'highlights are looked for': {
    begun: highlightStates,
    request: () => queueHighlightStates([1], requested),
    changes: { dueAt: rest },
    expected: { articleIds: [1], dueAt: requested },
  },
  'older pages are read after the page of the step': {
    begun: recheck,
    request: () => putAgain(recheck),
    changes: { left: [4], dueAt: rest },
    expected: { left: [4], dueAt: paced },
  },
};

const everyCase = Object.entries(cases);
const stored = ({ kind }: JobRow) => db.jobs.get(kind);

let machine: SimulatedMachine;

/** A page makes the requests, in the middle of a step of the worker. */
beforeEach(async () => {
  machine = createMachineForPages();
  await writeSettings({ backupFrequency: 'daily' });
  await db.articles.put(article);
  await db.highlights.put(highlight('a', { url: article.url }));
  await db.channels.put({ ...newChannel('news'), url: 'https://rareearthexchanges.com/feed/' });
});

async function requestDuringStep({ begun, request }: Case): Promise<void> {
  await db.jobs.put(begun);
  machine.advance(1);
  await request();
}

describe('a job that is requested again during its step', () => {
  test('is tested for every type', () => {
    expect(new Set(everyCase.map(([, { begun }]) => begun.type)).size).toBe(10);
  });

  test.each(everyCase)('is not put off: %s', async (_name, one) => {
    await requestDuringStep(one);
    await putJobStep<JobRow>(one.begun, one.changes);
    expect(await stored(one.begun)).toMatchObject(one.expected);
  });

  test.each(everyCase)(
    'is not removed by a step that has nothing left to do: %s',
    async (_name, one) => {
      await requestDuringStep(one);
      await endJob(one.begun);
      expect(await stored(one.begun)).toBeDefined();
    },
  );

  test.each(everyCase)('is not put off by a step that throws: %s', async (_name, one) => {
    await db.jobs.put(one.begun);
    // The error is logged just before the job is put off, so the request comes first in the database's queue.
    vi.spyOn(console, 'error').mockImplementation(() => {
      void db.jobs.put({ ...one.begun, dueAt: requested });
    });
    await runJobs({ ...machine.env, now: clockThatFailsInStep() });
    const { dueAt = never } = (await stored(one.begun)) ?? {};
    expect(dueAt).toBeLessThanOrEqual(paced);
  });
});

/**
 * A clock that throws when it is first read within a step. Afterward it shows an earlier time, which ends the run of
 * jobs.
 */
function clockThatFailsInStep(): () => number {
  let readings = 0;
  return () => {
    readings += 1;
    if (readings === 4) throw new Error('The clock stands still.');
    return readings < 4 ? noon : noon - hour / 2;
  };
}

describe('a step that ends', () => {
  const during = async (job: JobRow, request: () => Promise<unknown>) =>
    requestDuringStep({ begun: job, request, changes: {}, expected: {} });

  test('leaves the pictures to a check that the user has requested with another choice', async () => {
    const begun = { ...pictures, needsCheck: true };
    await during(begun, () => schedulePictureCheckNow(requested));
    await syncPictures('none', noon, begun);
    expect(await stored(begun)).toMatchObject({ needsCheck: true, dueAt: requested });
  });

  test('leaves full texts to a request that was made after it found none', async () => {
    await during(fullText, () => queueFullText(requested));
    await endFullText(fullText);
    expect(await stored(fullText)).toMatchObject({ dueAt: requested });
  });

  test('leaves an article to the job that was edited once more', async () => {
    await during(highlightStates, () => queueHighlightStates([1], requested));
    await finishHighlightStates(highlightStates, [1], noon);
    expect(await stored(highlightStates)).toMatchObject({ articleIds: [1] });
  });

  test('leaves all articles to a retention rule that was changed after the last one', async () => {
    await during(retention, () => changeSettings(rule));
    await removeExpired(
      retention,
      rule,
      noon,
      10,
      createBatchSize({ least: 1, first: 5, most: 5 }),
    );
    expect(await stored(retention)).toMatchObject({ afterId: 0, dueAt: requested });
  });

  test('does not bring older pages back that were canceled', async () => {
    await during(recheck, () => db.jobs.clear());
    await saveRecheckStep({
      channel: 'news',
      recheck: { startedAt: noon, nextPage: 4, endsBefore: null, pages: {} },
      job: recheck,
      next: { ...recheck, left: [4] },
      log: [],
    });
    expect(await stored(recheck)).toBeUndefined();
  });
});

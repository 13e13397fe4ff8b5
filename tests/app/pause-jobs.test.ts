import { expect, test } from 'vitest';
import { pauseBackfill, startBackfill } from '../../lib/app/feed/backfill.ts';
import { downloadRecording, pauseDownload } from '../../lib/app/media/recordings.ts';
import { audioKind, backfillKind } from '../../lib/store/articles/job-rows.ts';
import { removeJob } from '../../lib/store/articles/jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { newChannel } from '../../lib/store/rows/channels.ts';
import { storedArticle } from '../support/builders/articles.ts';
import { createMachineForPages } from '../support/fakes/simulated-machine.ts';

const url = 'https://rareearthexchanges.com/a.mp3';
const episode = storedArticle(1, 'a', { enclosure: { url, type: 'audio/mpeg', length: 1 } });

test.each<[string, string, () => Promise<void>, () => Promise<void>]>([
  ['a download', audioKind(url), () => downloadRecording(episode), () => pauseDownload(url)],
  ['backfill', backfillKind('news'), startBackfill, pauseBackfill],
])('%s is paused, unless it has ended meanwhile', async (_what, kind, start, pause) => {
  createMachineForPages();
  await db.channels.put({ ...newChannel('news'), url: 'https://rareearthexchanges.com/feed/' });
  await start();
  await pause();
  expect(await db.jobs.get(kind)).toMatchObject({ state: 'paused' });
  await start();
  await Promise.all([pause(), removeJob(kind)]);
  expect(await db.jobs.get(kind)).toBeUndefined();
});

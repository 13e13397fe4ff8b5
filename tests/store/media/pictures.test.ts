import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { countPictures, previewPictureRemoval } from '../../../lib/store/media/picture-space.ts';
import {
  putPictureStep,
  retryPicture,
  savePictureOutcome,
} from '../../../lib/store/media/pictures.ts';
import { readPicture, recordPictureUse } from '../../../lib/store/media/shown-pictures.ts';
import type { PictureJob } from '../../../lib/store/rows/jobs.ts';
import type { MediaRow } from '../../../lib/store/rows/media.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';

const now = Date.UTC(2026, 10, 24);

const row = (url: string, fields: Partial<MediaRow> = {}): MediaRow => ({
  url,
  kind: 'picture',
  articleIds: [1],
  state: 'stored',
  type: 'image/png',
  bytes: 500,
  failures: 0,
  usedAt: now,
  ...fields,
});

describe('pictures', () => {
  beforeEach(async () => {
    await db.media.bulkPut([
      row('here'),
      row('coming', { state: 'wanted', bytes: 0 }),
      row('given up', { state: 'refused', refusal: 'failed', bytes: 0, failures: 3 }),
      row('sound', { kind: 'audio', bytes: 9_000_000 }),
    ]);
  });

  test('end the job that has none left to download, also under a damaged key, or it would run forever', async () => {
    await db.media.clear();
    const step = { dueAt: now, failures: 0, failure: null, restUntil: 0, needsCheck: false };
    for (const kind of ['pictures', 'pictures#1']) {
      const job = { ...step, type: 'pictures', kind } as PictureJob;
      await db.jobs.put(job);
      await putPictureStep(job, { dueAt: now }, null, now);
    }
    expect(await db.jobs.count()).toBe(0);
  });

  test('are counted without audio', async () => {
    expect(await countPictures()).toEqual({ stored: 1, bytes: 500, wanted: 1, refused: 1 });
    expect(await readPicture('sound')).toBeUndefined();
  });

  test('that another choice would delete are counted with their bytes', async () => {
    await db.articles.put({
      ...storedArticle(1, 'a'),
      pictures: ['here', 'coming'],
      arrivedAt: now,
    });
    expect(await previewPictureRemoval('none', now)).toEqual({ count: 1, bytes: 500 });
    expect(await previewPictureRemoval('saved', now)).toEqual({ count: 1, bytes: 500 });
    await db.saved.put({ articleId: 1, savedAt: now });
    expect(await previewPictureRemoval('saved', now)).toEqual({ count: 0, bytes: 0 });
    expect(await readPicture('here')).toEqual(row('here'));
  });

  test('record the last view at most once a day', async () => {
    await recordPictureUse('here', now + 23 * hour);
    expect(await readPicture('here')).toMatchObject({ usedAt: now });
    await recordPictureUse('here', now + 24 * hour);
    expect(await readPicture('here')).toMatchObject({ usedAt: now + 24 * hour });
  });

  test('are queued again after giving up when the user retries, and only those', async () => {
    await retryPicture('given up', now);
    await retryPicture('here', now);
    expect(await readPicture('given up')).toEqual(row('given up', { state: 'wanted', bytes: 0 }));
    expect(await readPicture('here')).toEqual(row('here'));
    expect(await db.jobs.toArray()).toMatchObject([
      { kind: 'pictures', dueAt: now, needsCheck: true },
    ]);
  });

  test('are not stored when they are no longer wanted on arrival; the request is logged', async () => {
    const blob = new Blob(['a picture']);
    const request = {
      at: now,
      purpose: 'pictures',
      url: 'https://rareearthexchanges.com/gone.png',
      status: 200,
      bytes: 9,
      ms: 1,
    } as const;
    await savePictureOutcome('gone', { kind: 'stored', blob, width: 1, height: 1 }, [request], now);
    expect(await db.pictureBlobs.count()).toBe(0);
    expect(await db.requests.toArray()).toMatchObject([request]);
  });
});

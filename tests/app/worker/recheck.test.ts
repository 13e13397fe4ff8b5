import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { recheckPage } from '../../../lib/app/feed/recheck.ts';
import { handleAlarm } from '../../../lib/app/worker/on-alarm.ts';
import { newBackfillJob, newGapJob } from '../../../lib/store/articles/job-rows.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { RecheckJob } from '../../../lib/store/rows/jobs.ts';
import { day, hour } from '../../../lib/time.ts';
import { fillDisk } from '../../simulation/world/full-disk.ts';
import { feedXml, type SampleFeedItem } from '../../support/builders/feed-xml.ts';
import { statusResponse, xmlResponse } from '../../support/fakes/fake-site.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const olderPath = (page: number) => `${newsPath}&paged=${page}`;
const item = (age: number, fields: Partial<SampleFeedItem> = {}): SampleFeedItem => ({
  slug: `article-${age}`,
  at: noon - age * day,
  ...fields,
});

/** Articles one per page, a day apart. Everything back to the oldest one is stored. */
let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.installAsRealEnv();
  const ages = [1, 2, 3, 4, 5, 6, 7, 8];
  machine.site.put(newsPath, feedXml(...ages.map((age) => item(age))));
  await handleAlarm();
  for (const page of ages)
    machine.site.put(page === 1 ? newsPath : olderPath(page), feedXml(item(page)));
  await db.unread.clear();
  machine.site.takeNewRequests();
});

/** The older pages that are requested in a day, and the seconds after the first request. */
async function readDay(): Promise<{ pages: number[]; seconds: number[] }> {
  machine.advance(day);
  const seen: { page: number; at: number }[] = [];
  const { fetch } = machine.site;
  machine.env.fetch = fetch;
  const before = machine.site.requests.length;
  const times: number[] = [];
  const stop = recordTimes(times);
  await handleAlarm();
  stop();
  machine.site.requests.slice(before).forEach(({ url }, index) => {
    const page = Number(new URL(url).searchParams.get('paged'));
    if (page > 0) seen.push({ page, at: times[index] ?? 0 });
  });
  const first = seen[0]?.at ?? 0;
  return {
    pages: seen.map(({ page }) => page),
    seconds: seen.map(({ at }) => (at - first) / 1_000),
  };
}

/** Records when each request is sent. */
function recordTimes(times: number[]): () => void {
  const { requests } = machine.site;
  const { push } = requests;
  requests.push = (...added) => {
    times.push(Date.now());
    return push.apply(requests, added);
  };
  return () => Reflect.deleteProperty(requests, 'push');
}

const titles = async () => (await db.articles.toArray()).map(({ title }) => title);
const versionsOf = async (slug: string) => {
  const article = await db.articles.filter(({ url }) => url.includes(slug)).first();
  return db.bodies.filter(({ articleId }) => articleId === article?.id).count();
};

describe('older pages of the feed', () => {
  test('are read again for edits: the newest two each day, two others in turn, ten seconds apart', async () => {
    await handleAlarm();
    expect(machine.site.takeNewRequests().filter((path) => path.includes('paged'))).toEqual([]);
    const first = await readDay();
    expect(first.pages).toEqual([2, 3, 4, 5]);
    expect(first.seconds).toEqual([0, 10, 20, 30]);
    expect((await readDay()).pages).toEqual([2, 3, 6, 7]);
    // The eighth page has the oldest article, so the others start again.
    expect((await readDay()).pages).toEqual([2, 3, 8]);
    expect((await readDay()).pages).toEqual([2, 3, 4, 5]);
    machine.advance(hour);
    machine.site.takeNewRequests();
    await handleAlarm();
    expect(machine.site.takeNewRequests().filter((path) => path.includes('paged'))).toEqual([]);
    expect(await db.jobs.toArray()).toEqual([]);
  });

  test('bring an edit as a new version, and what was missed in the covered time as unread', async () => {
    machine.site.put(
      olderPath(3),
      feedXml(item(3, { html: '<p>Corrected.</p>' }), item(3.5, { slug: 'missed' }), item(30)),
    );
    await readDay();
    expect(await versionsOf('article-3')).toBe(2);
    expect(await titles()).toContain('Missed');
    expect(await titles()).not.toContain('Article 30');
    const missed = await db.articles.filter(({ title }) => title === 'Missed').first();
    expect((await db.unread.toArray()).map(({ articleId }) => articleId)).toEqual([missed?.id]);
  });

  test('are requested with the validators that they came with', async () => {
    let asked: string | null = null;
    machine.site.put(olderPath(2), ({ headers }) => {
      asked = headers.get('if-none-match');
      return asked === null
        ? xmlResponse(feedXml(item(2)), { etag: '"two"' })
        : statusResponse(304);
    });
    await readDay();
    expect(asked).toBeNull();
    expect((await readDay()).pages).toEqual([2, 3, 6, 7]);
    expect(asked).toBe('"two"');
  });

  test('report that a full disk has no room for what an unchanged page says', async () => {
    machine.site.put(olderPath(2), ({ headers }) =>
      headers.has('if-none-match')
        ? statusResponse(304)
        : xmlResponse(feedXml(item(2)), { etag: '"two"' }),
    );
    await readDay();
    const disk = await fillDisk('end', 1, 'channels');
    onTestFinished(() => disk.leave());
    const job: RecheckJob = {
      type: 'recheck',
      kind: 'recheck',
      channel: 'news',
      dueAt: 0,
      left: [2],
    };
    await expect(recheckPage(job, machine.env)).rejects.toThrow('The disk is full');
    expect(disk.refused()).toBe(1);
  });

  test.each([2, 3, 4, 5, 6, 7])('are read although page %i always fails', async (failing) => {
    machine.site.put(olderPath(failing), () => statusResponse(502));
    expect((await readDay()).pages).toEqual([2, 3, 4, 5]);
    expect((await readDay()).pages).toEqual([2, 3, 6, 7]);
    expect((await readDay()).pages).toEqual([2, 3, 8]);
    expect((await readDay()).pages).toEqual([2, 3, 4, 5]);
  });

  test.each([newGapJob('news', noon), newBackfillJob('news', noon)])(
    'are read although a page of the job $kind always fails',
    async (job) => {
      machine.site.put(olderPath(20), () => statusResponse(502));
      await db.jobs.put({ ...job, page: 20 });
      await handleAlarm();
      machine.site.takeNewRequests();
      const { pages, seconds } = await readDay();
      expect(pages.filter((page) => page !== 20)).toEqual([2, 3, 4, 5]);
      expect(
        seconds.every((at, index) => index === 0 || at - (seconds[index - 1] ?? 0) >= 10),
      ).toBe(true);
    },
  );

  test('begin again although the last one, and those after it, always fail', async () => {
    for (const page of [8, 9, 10]) machine.site.put(olderPath(page), () => statusResponse(502));
    await readDay();
    await readDay();
    expect((await readDay()).pages).toEqual([2, 3, 8]);
    expect((await readDay()).pages).toEqual([2, 3, 4, 5]);
  });

  test('wait for the next day where the site refuses one, which keeps none of the others from its turn', async () => {
    machine.site.put(olderPath(4), () => statusResponse(403));
    expect((await readDay()).pages).toEqual([2, 3, 4]);
    expect((await readDay()).pages).toEqual([5, 6, 2, 3]);
    expect((await readDay()).pages).toEqual([2, 3, 7, 8]);
  });

  test.each([
    [[2], [[2], [4, 5, 3, 2], [6, 7, 3, 2], [8, 3, 2], [4, 5, 3, 2]]],
    [
      [3],
      [
        [2, 3],
        [4, 5, 2, 3],
        [6, 7, 2, 3],
        [8, 2, 3],
      ],
    ],
    [
      [2, 3],
      [[2], [4, 5, 3], [6, 7, 2], [8, 3], [4, 5, 2]],
    ],
  ])('are read day by day although the site always refuses %j', async (refused, days) => {
    for (const page of refused) machine.site.put(olderPath(page), () => statusResponse(403));
    for (const pages of days) expect((await readDay()).pages).toEqual(pages);
  });

  test('are the same where retention has removed what was read, although the site fails', async () => {
    machine.site.put(olderPath(4), () => statusResponse(500));
    await db.articles.where('id').below(8).delete();
    expect((await readDay()).pages).toEqual([2, 3, 4, 5]);
    expect((await readDay()).pages).toEqual([2, 3, 6, 7]);
  });

  test('are four a day at most after days without the browser, too', async () => {
    machine.site.put(olderPath(2), () => statusResponse(403));
    await readDay();
    machine.advance(3 * day);
    expect((await readDay()).pages).toEqual([4, 5, 3, 2]);
    machine.advance(hour);
    machine.site.takeNewRequests();
    await handleAlarm();
    expect(machine.site.takeNewRequests().filter((path) => path.includes('paged'))).toEqual([]);
  });

  test('end where the site has no more, which is remembered', async () => {
    machine.site.put(olderPath(3), () => statusResponse(404));
    expect((await readDay()).pages).toEqual([2, 3]);
    expect((await db.channels.get('news'))?.recheck).toMatchObject({ endsBefore: 3, nextPage: 4 });
    expect(await db.jobs.toArray()).toEqual([]);
  });

  test('end at once where the site ignores their numbers', async () => {
    for (const page of [2, 3, 4, 5]) machine.site.put(olderPath(page), feedXml(item(1)));
    expect((await readDay()).pages).toEqual([2]);
    expect(await db.jobs.get('recheck')).toBeUndefined();
    expect((await readDay()).pages).toEqual([2]);
  });

  test('no longer end where a page has come back', async () => {
    machine.site.put(olderPath(3), () => statusResponse(404));
    await readDay();
    machine.site.put(olderPath(3), feedXml(item(3)));
    expect((await readDay()).pages).toEqual([2, 3, 4, 5]);
    expect((await db.channels.get('news'))?.recheck?.endsBefore).toBeNull();
  });
});

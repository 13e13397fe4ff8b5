import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { browserEnv } from '../../../lib/app/env.ts';
import { loggedErrors, logUncaughtErrors } from '../../../lib/app/error-log.ts';
import { startBackfill } from '../../../lib/app/feed/backfill.ts';
import { downloadRecording } from '../../../lib/app/media/recordings.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day, hour } from '../../../lib/time.ts';
import { encodePng } from '../../../scripts/sample-site/media/png.ts';
import { feedXml, type SampleFeedItem } from '../../support/builders/feed-xml.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { storedRule } from '../../support/builders/rule.ts';
import { htmlResponse, type Reply, statusResponse } from '../../support/fakes/fake-site.ts';
import { failToConnect } from '../../support/fakes/scripted-fetch.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
  storedTitles,
} from '../../support/fakes/simulated-machine.ts';
import { sampledStep } from '../../support/sampled.ts';
import { readSectorList } from '../../support/watch/score-texts.ts';

/* A queue in which one entry fails forever: everything else must arrive, including what is queued later. */

const failures: [string, Reply][] = [
  ['an error', () => statusResponse(500)],
  ['a refusal', () => statusResponse(403)],
  ['“too many requests” without a time', () => statusResponse(429)],
  ['“too many requests” for an hour', () => statusResponse(429, { 'retry-after': '3600' })],
  ['a bot check', () => htmlResponse('Just a moment...', 403, { 'cf-mitigated': 'challenge' })],
  ['no response', failToConnect],
];

const places = [0, 1, 2];
/** Each kind of failure at the head of the queue, and some of them at every other position. */
const cases = failures.flatMap(([name, reply], kind) =>
  places
    .filter((place) => place === 0 || kind % sampledStep(2, 3) === 0)
    .map((place) => [name, place, reply] as const),
);

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachine();
  // Steps that throw log errors. Nobody answers requests to run jobs, because `work` runs them.
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
});

const poll = () => refresh('scheduled', machine.env);
const slug = (place: number): string => `article-${place}`;

/** Runs jobs whenever one is due, without polls. */
async function work(ms: number): Promise<void> {
  const end = Date.now() + ms;
  for (;;) {
    const [job] = await db.jobs.orderBy('dueAt').toArray();
    if (!job || job.dueAt > end) break;
    machine.advance(Math.max(0, job.dueAt - Date.now()));
    await runJobs(machine.env);
  }
  machine.advance(Math.max(0, end - Date.now()));
}

/** Makes a path fail forever. Resolves to the times of its requests, to which later ones are added. */
function fail(path: string, reply: Reply): number[] {
  const times: number[] = [];
  machine.site.put(path, (asked) => {
    times.push(Date.now());
    return reply(asked);
  });
  return times;
}

/** Expects a few attempts a day at most, further apart each time. */
function expectBackoff(times: readonly number[]): void {
  const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  expect(times.length).toBeGreaterThan(1);
  expect(times.length).toBeLessThanOrEqual(7);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(waits[0] ?? 0);
}

const poisoned: SampleFeedItem = { slug: 'vial', html: '<p>A vial of poison.</p>' };

const wordsOf = (exact: string) => ({ exact, prefix: '', suffix: '' });

const text = `<p>${'A recycler of magnets doubles its line of work. '.repeat(14)}</p>`;
const excerptPage: Reply = () =>
  new Response(`<html><body><div class="entry-content">${text}</div></body></html>`, {
    headers: { 'content-type': 'text/html' },
  });
const excerpt = (place: number): SampleFeedItem => ({
  slug: slug(place),
  at: noon - place * hour,
  html: '<p>A recycler […]</p>',
});
const urlOf = (place: number): string => `https://rareearthexchanges.com/news/${slug(place)}/`;
const waiting = async () =>
  (await db.articles.where('awaitsFullText').equals(1).toArray()).map(({ url }) => url);

describe('excerpts', () => {
  test.each(cases)('%s for number %i: the others are completed', async (_name, place, reply) => {
    for (const each of places) machine.site.put(`/news/${slug(each)}/`, excerptPage);
    const times = fail(`/news/${slug(place)}/`, reply);
    machine.site.put(newsPath, feedXml(...places.map(excerpt)));
    await poll();
    await work(5 * hour);
    expect(await waiting()).toEqual([urlOf(place)]);
    await work(20 * hour);

    // A later article doesn't wait for the next turn of the failing one.
    machine.site.put(`/news/${slug(9)}/`, excerptPage);
    machine.site.put(newsPath, feedXml({ ...excerpt(9), at: Date.now() }, ...places.map(excerpt)));
    await poll();
    await work(4.5 * hour);
    expect(await waiting()).toHaveLength(1);
    expectBackoff(times);

    machine.site.put(`/news/${slug(place)}/`, excerptPage);
    await work(25 * hour);
    expect(await waiting()).toEqual([]);
    expect([await db.jobs.get('fullText'), await db.fullTextAttempts.count()]).toEqual([
      undefined,
      0,
    ]);
  });
});

test('an excerpt whose page fails for a week is given up until the user asks for it', async () => {
  const times = fail(`/news/${slug(0)}/`, () => statusResponse(500));
  machine.site.put(newsPath, feedXml(excerpt(0)));
  await poll();
  await work(14 * day);
  expect(times).toHaveLength(10);
  expect(await waiting()).toEqual([]);
  expect([await db.jobs.get('fullText'), await db.fullTextAttempts.count()]).toEqual([
    undefined,
    0,
  ]);
});

test('an excerpt whose page breaks off inside the text is completed by the whole page', async () => {
  const whole = `<html><body><div class="entry-content">${text.repeat(3)}</div></body></html>`;
  const cut: Reply = () => htmlResponse(whole.slice(0, -700), 200);
  machine.site.put(`/news/${slug(0)}/`, cut);
  machine.site.put(newsPath, feedXml(excerpt(0)));
  await poll();
  await work(hour);
  expect(await waiting()).toEqual([urlOf(0)]);
  machine.site.put(`/news/${slug(0)}/`, () => htmlResponse(whole, 200));
  await work(day);
  expect(await waiting()).toEqual([]);
  expect((await db.bodies.toArray()).map(({ source }) => source)).toEqual([text.repeat(3)]);
});

test('an excerpt whose step throws: the others are completed', async () => {
  for (const each of places) machine.site.put(`/news/${slug(each)}/`, excerptPage);
  machine.site.put(newsPath, feedXml(...places.map(excerpt)));
  await poll();
  const [newest] = await db.articles.where('url').equals(urlOf(0)).primaryKeys();
  const refuse = (_key: unknown, { articleId }: { articleId: number }) => {
    if (articleId === newest) throw new Error('Nobody thought of this.');
  };
  db.bodies.hook('creating', refuse);
  onTestFinished(() => db.bodies.hook('creating').unsubscribe(refuse));
  await work(3 * hour);
  expect(await waiting()).toEqual([urlOf(0)]);
});

describe('a text whose derivation throws', () => {
  /** Makes the derivation of one text fail, in its last step: the digest. */
  const refusePoison = () => {
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (name, bytes) => {
      const text = new TextDecoder().decode(bytes);
      if (text.includes('poison') && !text.includes('<rss'))
        throw new Error('Nobody thought of it.');
      return digest(name, bytes);
    });
  };

  test('in the feed is counted and logged, and the other items are stored', async () => {
    vi.stubGlobal('location', { pathname: '/background.js' });
    onTestFinished(() => void vi.unstubAllGlobals());
    let onError: EventListener = () => undefined;
    vi.spyOn(globalThis, 'addEventListener').mockImplementation((type, listener) => {
      if (type === 'error' && typeof listener === 'function') onError = listener;
    });
    vi.spyOn(globalThis, 'reportError').mockImplementation((error) =>
      onError(Object.assign(new Event('error'), { error })),
    );
    logUncaughtErrors();
    const page = { ...poisoned, html: '<p>More poison.</p>' };
    refusePoison();
    machine.site.put(newsPath, feedXml(page, { slug: 'harmless' }));
    await poll();
    expect(await storedTitles()).toEqual(['Harmless']);
    expect(await db.channels.get('news')).toMatchObject({ items: 1, rejects: 1, failure: null });
    expect(await loggedErrors()).toMatchObject([{ context: '/background.js', name: 'Error' }]);
  });

  test('is left without its words by search, rules and Watch, and keeps no other from its turn', async () => {
    const { normalize } = String.prototype;
    vi.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string, form) {
      if (this.includes('poisön')) throw new Error('Nobody thought of it.');
      return normalize.call(this, form);
    });
    const page = { ...poisoned, html: '<p>A vial of poisön.</p>' };
    const scrap = { slug: 'scrap', html: '<p>Terbium is recovered from scrap.</p>' };
    machine.site.put(newsPath, feedXml(page, scrap));
    await poll();
    await runJobs(machine.env);
    await work(hour);
    expect([await db.unindexed.count(), await db.jobs.count()]).toEqual([0, 0]);
    await changeSettings({ rules: [storedRule({ text: 'scrap', mutes: true })] });
    await work(hour);
    expect(await db.jobs.toArray()).toEqual([]);
    const muted = (await db.articles.toArray()).filter(({ listedAt }) => listedAt < 0);
    expect(muted.map(({ title }) => title)).toEqual(['Scrap']);
    const list = await readSectorList();
    vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => Response.json(list));
    await changeSettings({ rules: [], followed: ['terbium'] });
    await work(hour);
    expect(await db.jobs.toArray()).toEqual([]);
    expect((await db.watched.toArray()).map(({ about }) => about)).toEqual([['terbium']]);
  });

  test('among those to derive again stays as it is, and the others are derived', async () => {
    machine.site.put(newsPath, feedXml(poisoned, { slug: 'harmless' }));
    await poll();
    const before = await db.articles.toArray();
    await db.articles.toCollection().modify((article) => {
      article.textVersion = 0;
      article.lead = 'Outdated.';
    });
    refusePoison();
    await startWorker();
    await work(hour);
    const leads = (await db.articles.toArray()).map(({ lead }) => lead);
    expect(leads).toEqual(before.map(({ lead }) => (lead.includes('poison') ? 'Outdated.' : lead)));
    expect(await db.jobs.count()).toBe(0);
  });
});

test('a text whose highlights can’t be found: those of the others are', async () => {
  const publish = (words: string) => {
    const html = `<p>${words}</p><p><a href="/poison/">A vial.</a></p>`;
    const harmless = { slug: 'harmless', html: `<p>${words}</p>` };
    machine.site.put(newsPath, feedXml({ ...poisoned, html }, harmless));
    machine.advance(hour);
    return poll();
  };
  await publish('Output rose.');
  for (const { url, hash } of await db.articles.toArray())
    await db.highlights.put(highlight(url, { url, version: hash, quote: wordsOf('Output rose.') }));
  await publish('Output fell. Output rose.');
  const parse = URL.parse;
  vi.spyOn(URL, 'parse').mockImplementation((text, base) => {
    if (String(text).includes('poison')) throw new Error('Nobody thought of it.');
    return parse(text, base);
  });
  await work(hour);
  expect((await db.highlightStates.toArray()).map(({ text }) => text)).toEqual(['Output rose.']);
  expect(await db.jobs.get('highlightStates')).toBeUndefined();
});

describe('pictures', () => {
  const uploads = '/wp-content/uploads/';
  const png: Reply = () =>
    new Response(new Uint8Array(encodePng(4, 4, new Uint8Array(48))), {
      headers: { 'content-type': 'image/png' },
    });
  const item = (place: number): SampleFeedItem => ({
    slug: slug(place),
    at: noon - place * hour,
    html: `<p>A kiln.</p><img src="https://rareearthexchanges.com${uploads}${slug(place)}.png">`,
  });
  const rows = async (state: string) =>
    (await db.media.where('state').equals(state).toArray()).map(({ url }) => url.at(-5));

  test.each(cases)('%s for number %i: the others arrive', async (_name, place, reply) => {
    for (const each of places) machine.site.put(`${uploads}${slug(each)}.png`, png);
    const times = fail(`${uploads}${slug(place)}.png`, reply);
    machine.site.put(newsPath, feedXml(...places.map(item)));
    await poll();
    await work(5 * hour);
    expect(await rows('stored')).toHaveLength(places.length - 1);

    machine.site.put(`${uploads}${slug(9)}.png`, png);
    machine.site.put(newsPath, feedXml({ ...item(9), at: Date.now() }, ...places.map(item)));
    await poll();
    await work(4.5 * hour);
    expect(await rows('stored')).toContain('9');
    await work(2 * day);
    // The other articles have arrived, so this one is given up by itself.
    expect(await rows('refused')).toEqual([String(place)]);
    expect(times.length).toBeLessThanOrEqual(5);
    expect(await db.jobs.count()).toBe(0);
  });
});

describe('recordings', () => {
  const file = (place: number): string => `/wp-content/uploads/${slug(place)}.mp3`;
  const sound: Reply = () =>
    new Response(new Uint8Array(900), { headers: { 'content-type': 'audio/mpeg' } });
  const item = (place: number): SampleFeedItem => ({
    slug: slug(place),
    at: noon - place * hour,
    enclosure: `https://rareearthexchanges.com${file(place)}`,
  });

  test.each(cases)('%s for number %i: the others are stored', async (_name, place, reply) => {
    for (const each of places) machine.site.put(file(each), sound);
    const times = fail(file(place), reply);
    machine.site.put(newsPath, feedXml(...places.map(item)));
    await poll();
    for (const article of await db.articles.toArray()) await downloadRecording(article);
    await work(5 * hour);
    const stored = await db.media.where('state').equals('stored').toArray();
    expect(stored.map(({ url }) => url)).toHaveLength(places.length - 1);
    expect(stored.map(({ url }) => url)).not.toContain(item(place).enclosure);
    await work(20 * hour);
    expectBackoff(times);
  });

  test('of which more comes than is announced are requested again later each time', async () => {
    const headers = { 'content-type': 'audio/mpeg', 'content-range': 'bytes 0-99/900' };
    const times = fail(file(0), () => new Response(new Uint8Array(900), { status: 206, headers }));
    machine.site.put(newsPath, feedXml(item(0)));
    await poll();
    for (const article of await db.articles.toArray()) await downloadRecording(article);
    await work(hour);
    expect(times.length).toBeLessThan(5);
    await work(24 * hour);
    expectBackoff(times);
    machine.site.put(file(0), sound);
    await work(25 * hour);
    expect(await db.media.where('state').equals('stored').count()).toBe(1);
  });
});

test('a recording of which nothing comes is not stored as if that were all of it', async () => {
  const file = '/wp-content/uploads/empty.mp3';
  const empty: Reply = () => new Response('', { headers: { 'content-type': 'audio/mpeg' } });
  machine.site.put(file, empty);
  const enclosure = `https://rareearthexchanges.com${file}`;
  machine.site.put(newsPath, feedXml({ slug: 'empty', enclosure }));
  await poll();
  for (const article of await db.articles.toArray()) await downloadRecording(article);
  await work(day);
  expect(await db.media.toArray()).toMatchObject([
    { state: 'refused', download: { refusal: 'interrupted' } },
  ]);
});

test('a page of older articles of which none can be used is not the end of the feed', async () => {
  machine.site.put(newsPath, feedXml({ slug: 'new' }));
  machine.site.put(`${newsPath}&paged=2`, feedXml({ slug: 'x', link: 'https://evil.example/' }));
  await poll();
  await startBackfill();
  await work(hour / 2);
  expect(await db.jobs.get('backfill:news')).toMatchObject({ page: 2, failure: { kind: 'empty' } });
  expect(await db.coverage.toArray()).toMatchObject([{ reachesStart: false }]);
});

describe('older articles of both channels', () => {
  const paths = { news: newsPath, podcast: '/podcast/feed/' };
  const paged = { news: `${newsPath}&paged=2`, podcast: `${paths.podcast}?paged=2` };
  const channels = ['news', 'podcast'] as const;

  test.each(
    failures.flatMap(([name, reply]) => channels.map((failing) => [name, failing, reply] as const)),
  )('%s for %s: the other channel’s are loaded', async (_name, failing, reply) => {
    for (const section of channels) {
      machine.site.put(paths[section], feedXml({ slug: `new-${section}`, section }));
      machine.site.put(paged[section], feedXml({ slug: `old-${section}`, section }));
    }
    await poll();
    machine.site.put(paged[failing], reply);
    await startBackfill();
    await work(5 * hour);
    const urls = (await db.articles.toArray()).map(({ url }) => url);
    const other = failing === 'news' ? 'podcast' : 'news';
    expect(urls).toContain(`https://rareearthexchanges.com/${other}/old-${other}/`);
    expect(await db.jobs.get(`backfill:${other}`)).toMatchObject({ state: 'done' });
    expect(await db.jobs.get(`backfill:${failing}`)).toMatchObject({ page: 2, state: 'running' });
  });
});

import { beforeEach, expect, test } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { handlePageViewed } from '../../../lib/app/worker/page-viewed.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { db } from '../../../lib/store/db/database.ts';
import { minute } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { htmlResponse, statusResponse } from '../../support/fakes/fake-site.ts';
import {
  alarmTime,
  createMachine,
  newsPath,
  type SimulatedMachine,
  storedTitles,
} from '../../support/fakes/simulated-machine.ts';

const challenged = () => htmlResponse('Just a moment...', 403, { 'cf-mitigated': 'challenge' });

/** The feed has just begun to answer with a bot check. */
let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.site.put(newsPath, challenged);
  await refresh('scheduled', machine.env);
  machine.site.takeNewRequests();
});

const viewTitle = (title: string | undefined) =>
  handlePageViewed('https://rareearthexchanges.com/', title, machine.env);
const viewPage = () => viewTitle('Rare Earth Exchanges');
const failure = async () => (await db.channels.get('news'))?.failure ?? null;
const newsRequests = () =>
  machine.site.takeNewRequests().filter((path) => path === newsPath).length;

test('bot check: a page of the site leads to one request, which brings the news', async () => {
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
  machine.advance(2 * minute);
  await viewPage();
  expect(newsRequests()).toBe(1);
  expect(await failure()).toBeNull();
  expect(await storedTitles()).toEqual(['Scrap is short']);
  machine.advance(2 * minute);
  await viewPage();
  expect(newsRequests()).toBe(0);
});

test('bot check: within a minute of the last request, the next one waits for the alarm', async () => {
  machine.advance(minute / 2);
  const due = Date.now() + minute / 2;
  await viewPage();
  expect(newsRequests()).toBe(0);
  expect(await alarmTime()).toBe(due);
  machine.advance(minute / 2);
  await refresh('scheduled', machine.env);
  expect(newsRequests()).toBe(1);
});

test('bot check: a page that is viewed while a poll meets the check leads to another request', async () => {
  machine.advance(2 * minute);
  let viewed: Promise<void> | undefined;
  machine.site.put(newsPath, async () => {
    viewed ??= viewPage();
    // Without the lock of the poll, this would be time enough to write the row.
    for (let reads = 0; reads < 20; reads += 1) await failure();
    return challenged();
  });
  await refresh('manual', machine.env);
  await viewed;
  expect(await failure()).toEqual({ kind: 'challenge', passed: 'untested' });
  expect(await alarmTime()).toBe(Date.now() + minute);
});

test('bot check: the check that is asked for again after it was passed is said to be, and asked once', async () => {
  machine.advance(2 * minute);
  await viewPage();
  expect(newsRequests()).toBe(1);
  expect(await failure()).toEqual({ kind: 'challenge', passed: 'inVain' });
  machine.advance(2 * minute);
  await viewPage();
  expect(newsRequests()).toBe(0);
});

test.each([
  ['the check itself', 'Just a moment...'],
  ['the check in German', 'Nur einen Moment…'],
  ['the check in Japanese', 'しばらくお待ちください...'],
  ['the check of a proxy’s own page', 'One moment, please... '],
  ['a refusal', 'Attention Required! | Cloudflare'],
  ['a page whose title the browser hides', undefined],
])('bot check: %s leads to no request', async (_page, title) => {
  machine.advance(2 * minute);
  await viewTitle(title);
  expect(newsRequests()).toBe(0);
  expect(await failure()).toEqual({ kind: 'challenge' });
});

test('bot check: who asks again within a minute of the last request has one follow by the alarm', async () => {
  machine.advance(minute / 2);
  const due = Date.now() + minute / 2;
  await refresh('manual', machine.env);
  await refresh('manual', machine.env);
  expect(newsRequests()).toBe(0);
  expect(await alarmTime()).toBe(due);
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
  machine.advance(minute / 2);
  await refresh('scheduled', machine.env);
  expect(newsRequests()).toBe(1);
  expect(await storedTitles()).toEqual(['Scrap is short']);
});

test('a request that came too early waits for the time that the site has set', async () => {
  machine.site.put(newsPath, () => statusResponse(429, { 'retry-after': '600' }));
  machine.advance(2 * minute);
  const due = Date.now() + 10 * minute;
  await refresh('manual', machine.env);
  machine.advance(minute / 2);
  await refresh('manual', machine.env);
  expect(await alarmTime()).toBe(due);
});

test('bot check: a page leads to a request where the site marks nothing as read, too', async () => {
  await changeSettings({ markReadOnSite: false });
  machine.advance(2 * minute);
  await viewPage();
  expect(newsRequests()).toBe(1);
});

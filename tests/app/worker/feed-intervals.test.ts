import { beforeEach, describe, expect, test } from 'vitest';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day, hour } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { statusResponse, xmlResponse } from '../../support/fakes/fake-site.ts';
import { failToConnect } from '../../support/fakes/scripted-fetch.ts';
import {
  createMachine,
  newsPath,
  type SimulatedMachine,
  storedTitles,
} from '../../support/fakes/simulated-machine.ts';

/** The first candidate after the address that is gone. Each walk through the candidates requests it. */
const nextCandidate = '/news/feed/';

let machine: SimulatedMachine;
let goneAt: number;

/** The feed has just answered 410, and no candidate is a feed. */
beforeEach(async () => {
  machine = createMachine();
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
  await refresh('scheduled', machine.env);
  machine.advance(hour);
  machine.site.put(newsPath, () => statusResponse(410));
  await refresh('scheduled', machine.env);
  goneAt = Date.now();
  machine.site.takeNewRequests();
});

/**
 * Runs the alarms of walks through the candidates, with a poll in between. Resolves to the days since the 410 on which
 * walks were made.
 */
async function walk(times: number): Promise<number[]> {
  const walks: number[] = [];
  for (let left = times; left > 0; left -= 1) {
    machine.advance(hour);
    await refresh('scheduled', machine.env);
    expect(machine.site.takeNewRequests()).not.toContain(nextCandidate);
    machine.advance(((await db.channels.get('news'))?.nextDueAt ?? 0) - Date.now());
    await refresh('scheduled', machine.env);
    const requests = machine.site.takeNewRequests();
    expect(requests).toContain(nextCandidate);
    expect(requests).not.toContain(newsPath);
    walks.push((Date.now() - goneAt) / day);
  }
  return walks;
}

/** Advances past the last daily walk, a week after the 410. */
async function passWeek(): Promise<void> {
  machine.advance(7 * day);
  await refresh('scheduled', machine.env);
  machine.site.takeNewRequests();
}

test('a feed that asks for half a day is checked every four hours, and its row keeps what it asks for', async () => {
  machine = createMachine();
  await db.channels.clear();
  const hints =
    '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>';
  const xml = feedXml({ slug: 'scrap-is-short' }).replace('<item>', `${hints}<item>`);
  machine.site.put(newsPath, () => xmlResponse(xml, { 'cache-control': 'max-age=36000' }));
  await refresh('scheduled', machine.env);
  const asked = { requestedInterval: 12 * hour, freshFor: 10 * hour, reason: 'requested' };
  expect(await db.channels.get('news')).toMatchObject(asked);
  const wait = ((await db.channels.get('news'))?.nextDueAt ?? 0) - Date.now();
  expect(wait / hour).toBeGreaterThanOrEqual(4);
  expect(wait / hour).toBeLessThan(4.5);
});

describe('a feed that answered 410', () => {
  test('is looked for among the candidates once a day for a week, then once a week', async () => {
    expect(await walk(9)).toEqual([1, 2, 3, 4, 5, 6, 7, 14, 21]);
    expect(await storedTitles()).toEqual(['Scrap is short']);
  });

  test('is looked for by “Try again” at any time, and a week after that', async () => {
    await passWeek();
    machine.advance(day);
    await refresh('manual', machine.env);
    const requests = machine.site.takeNewRequests();
    expect(requests).toContain(nextCandidate);
    expect(requests).not.toContain(newsPath);
    expect(((await db.channels.get('news'))?.nextDueAt ?? 0) - Date.now()).toBe(7 * day);
  });

  test('is replaced by the candidate that has the news again', async () => {
    await passWeek();
    machine.site.put(nextCandidate, feedXml({ slug: 'quota-is-cut' }));
    machine.advance(7 * day);
    await refresh('scheduled', machine.env);
    const url = 'https://rareearthexchanges.com/news/feed/';
    expect(await db.channels.get('news')).toMatchObject({ url, goneAt: null, failure: null });
    expect(await storedTitles()).toContain('Quota is cut');
  });

  test('is looked for again after a day if the site did not answer the weekly walk', async () => {
    await passWeek();
    machine.site.putForAll(failToConnect);
    machine.advance(7 * day);
    await refresh('scheduled', machine.env);
    machine.site.takeNewRequests();
    expect(await walk(2)).toEqual([15, 16]);
  });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserEnv } from '../../lib/app/env.ts';
import { loadReferences } from '../../lib/app/load-references.ts';
import { refresh } from '../../lib/app/worker/refresh.ts';
import { runJobs } from '../../lib/app/worker/run-jobs.ts';
import { keepReferences, unpackLater, unpackReferences } from '../../lib/character-references.ts';
import { db } from '../../lib/store/db/database.ts';
import { hour } from '../../lib/time.ts';
import { feedXml } from '../support/builders/feed-xml.ts';
import {
  createMachine,
  newsPath,
  type SimulatedMachine,
  storedTitles,
} from '../support/fakes/simulated-machine.ts';

const markup = { slug: 'a-dash', title: 'Scrap <b>is</b> short&period;' };

let machine: SimulatedMachine;
const readFile = vi.fn<() => Promise<Response>>();
const unpack = vi.fn<(packed: string) => void>();

/** As in the build, the parser's table is a packaged file. */
beforeEach(() => {
  machine = createMachine();
  machine.site.put(newsPath, feedXml(markup));
  readFile.mockReset().mockImplementation(async () => Response.json('packed'));
  vi.spyOn(browserEnv, 'fetch').mockImplementation(readFile);
  unpackLater(unpack.mockReset());
});

afterEach(() => {
  unpackLater(unpack);
  keepReferences('packed');
  unpackReferences();
});

const poll = () => refresh('scheduled', machine.env);

test('character references: are read once, before the first article is derived', async () => {
  expect(await poll()).toMatchObject({ ok: true, value: { added: 1 } });
  expect(await storedTitles()).toEqual(['Scrap is short.']);
  expect(unpack).toHaveBeenCalledExactlyOnceWith('packed');
  await loadReferences();
  expect(readFile).toHaveBeenCalledOnce();
});

test('character references: as long as they cannot be read, no article is stored without them', async () => {
  readFile.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(poll()).rejects.toThrow('Failed to fetch');
  expect([await storedTitles(), unpack.mock.calls]).toEqual([[], []]);
  const row = await db.channels.get('news');
  expect(row).toMatchObject({ etag: null, bodyHash: null, failures: 1 });
  readFile.mockImplementation(async () => Response.json('packed'));
  machine.advance((row?.nextDueAt ?? 0) - Date.now());
  expect(await poll()).toMatchObject({ ok: true, value: { added: 1 } });
  expect(await storedTitles()).toEqual(['Scrap is short.']);
});

test('character references: as long as they cannot be read, a job waits', async () => {
  await poll();
  unpackLater(unpack);
  readFile.mockRejectedValue(new TypeError('Failed to fetch'));
  const now = machine.env.now();
  await db.jobs.put({ type: 'rederive', kind: 'rederive', dueAt: now });
  await runJobs(machine.env);
  expect((await db.jobs.get('rederive'))?.dueAt).toBeGreaterThan(now);
  readFile.mockImplementation(async () => Response.json('packed'));
  machine.advance(hour);
  await runJobs(machine.env);
  expect(await db.jobs.get('rederive')).toBeUndefined();
});

test('character references: without them the parser refuses HTML', () => {
  expect(unpackReferences).toThrow('The character references have not been loaded.');
});

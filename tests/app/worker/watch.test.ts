import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browserEnv } from '../../../lib/app/env.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { currentFinder } from '../../../lib/app/watch/current-finder.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { saveRefresh } from '../../../lib/store/ingest/save-refresh.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { hour } from '../../../lib/time.ts';
import { putRestingChannels } from '../../support/database/put-resting-channels.ts';
import { draftsOf, storeTexts } from '../../support/database/store-texts.ts';
import { untilKilled } from '../../support/database/table-writes.ts';
import { answerRefreshes } from '../../support/fakes/answer-refreshes.ts';
import {
  createMachine,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';
import { sampledStep } from '../../support/sampled.ts';

const list = await readFile(new URL('../../../public/sector-list.json', import.meta.url), 'utf8');

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  answerRefreshes(machine);
  vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(list));
  await putRestingChannels(noon);
});

const work = () => runJobs(machine.env);

/** Polls a page with these articles, new or edited. */
const poll = async (texts: Record<string, string>): Promise<unknown> =>
  saveRefresh({
    drafts: await draftsOf(texts),
    channel: { ...newChannel('news'), succeededAt: noon, nextDueAt: noon + 1_000 * hour },
    log: [],
    now: noon,
    lastSuccess: noon,
    examine: { find: await currentFinder() },
  });

/** The rows of the table, by title. */
async function watched(): Promise<Record<string, string>> {
  const rows = await db.watched.toArray();
  const articles = await db.articles.bulkGet(rows.map(({ articleId }) => articleId));
  return Object.fromEntries(
    rows.map(({ isAbout, about, mentioned }, at) => [
      articles[at]?.title ?? '?',
      `${isAbout ? 'about' : 'mentions'} ${[...about, ...mentioned].join(', ')}`,
    ]),
  );
}

const texts = {
  'Terbium rises': 'Prices of terbium rose. Lynas was silent.',
  'A quiet week': `Nothing happened. ${'The market slept. '.repeat(9)}</p><p>Even Lynas was calm.`,
  'A town council': 'It met.',
};

describe('what is followed', () => {
  test('is found as articles arrive, and again in their edits', async () => {
    await changeSettings({ followed: ['Lynas Rare Earths', 'terbium'] });
    await poll(texts);
    const before = await watched();
    expect(before).toEqual({
      'Terbium rises': 'about terbium, Lynas Rare Earths',
      'A quiet week': 'mentions Lynas Rare Earths',
    });
    await poll({ ...texts, 'Terbium rises': 'Prices fell.', 'A town council': 'It met Lynas.' });
    expect(await watched()).toEqual({
      'Terbium rises': 'about terbium',
      'A quiet week': 'mentions Lynas Rare Earths',
      'A town council': 'about Lynas Rare Earths',
    });
  });

  test('is found in all stored articles once it changes, and in none when nothing is followed', async () => {
    await poll(texts);
    expect(await watched()).toEqual({});
    await changeSettings({ followed: ['terbium'] });
    await work();
    expect(await watched()).toEqual({ 'Terbium rises': 'about terbium' });
    await changeSettings({ followed: ['Lynas Rare Earths'] });
    await work();
    expect(Object.keys(await watched()).sort()).toEqual(['A quiet week', 'Terbium rises']);
    await changeSettings({ followed: [] });
    await work();
    expect(await watched()).toEqual({});
    expect(await db.jobs.get('watch')).toBeUndefined();
  });

  test('may be an entry of the user, and is looked for again when that changes', async () => {
    await poll(texts);
    const entry = { name: 'The council', kind: 'topic', aliases: ['town council'] } as const;
    const list = {
      name: 'Mine',
      color: 1,
      keeps: false,
      kept: [],
      notify: 'on',
      entities: [entry],
    } as const;
    await changeSettings({ followed: ['The council'], watchLists: [list] });
    await work();
    expect(await watched()).toEqual({ 'A town council': 'about The council' });
    const edited = { ...list, entities: [{ ...entry, except: ['a town council'] }] };
    await changeSettings({ watchLists: [edited] });
    await work();
    expect(await watched()).toEqual({});
    await changeSettings({ watchLists: [{ ...edited, color: 4, keeps: true }] });
    expect(await db.jobs.get('watch')).toBeUndefined();
    await changeSettings({ watchLists: [list] });
    await poll({ 'Another meeting': 'The town council met.' });
    expect(await watched()).toEqual({ 'Another meeting': 'about The council' });
  });

  test('is found in what an archive or a backup brings', async () => {
    await changeSettings({ followed: ['Lynas Rare Earths'] });
    await work();
    await storeTexts(texts);
    await work();
    expect(Object.keys(await watched()).sort()).toEqual(['A quiet week', 'Terbium rises']);
  });

  test('is found though the worker was killed at any write', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const titles = Array.from({ length: 60 }, (_, at) => [`Report ${at}`, 'Lynas shipped.']);
    await storeTexts(Object.fromEntries(titles));
    await work();
    await changeSettings({ followed: ['Lynas Rare Earths'] });
    let writes = 0;
    for (; await untilKilled(writes, work); writes += sampledStep(1, 5)) {
      await work();
      expect(await db.watched.count(), `after ${writes} writes`).toBe(60);
      await changeSettings({ followed: [] });
      await work();
      await changeSettings({ followed: ['Lynas Rare Earths'] });
    }
    expect(writes).toBeGreaterThan(60);
  });

  test('asks for the list only if something is followed', async () => {
    await poll(texts);
    await work();
    expect(browserEnv.fetch).not.toHaveBeenCalled();
  });
});

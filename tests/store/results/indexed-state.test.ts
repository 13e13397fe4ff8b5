import { liveQuery } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readIndexedState, readSearchedState } from '../../../lib/store/results/searched-state.ts';
import { queueWatchJob } from '../../../lib/store/watch/watch-job.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { pollNews } from '../../support/database/poll-news.ts';
import { putRestingChannels } from '../../support/database/put-resting-channels.ts';
import {
  createMachine,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  await putRestingChannels(noon);
});

const state = () => readIndexedState(machine.env.now());

/** The distinct states of the index that a live query sees while something runs. */
async function statesWhile(run: () => Promise<unknown>): Promise<(string | null)[]> {
  const seen: (string | null)[] = [];
  const watch = liveQuery(state).subscribe((each) => {
    if (each !== seen.at(-1)) seen.push(each);
  });
  await expect.poll(() => seen.length).toBe(1);
  await run();
  await expect.poll(async () => seen.at(-1)).toBe(await state());
  watch.unsubscribe();
  return seen;
}

test('indexed state: changes at once with a poll, and not by what the user does', async () => {
  const before = await state();
  await pollNews(noon, { slug: 'one', text: 'Tin.' });
  const after = await state();
  expect(after).not.toBe(before);
  await db.unread.clear();
  await db.saved.put({ articleId: 1, savedAt: noon });
  expect(await state()).toBe(after);
});

test('indexed state: changes once, at the end, with an import that takes many steps', async () => {
  await pollNews(noon, { slug: 'one', text: 'Tin.' });
  const before = await state();
  const states = await statesWhile(async () => {
    for (let from = 100; from < 400; from += 100) {
      const ids = Array.from({ length: 100 }, (_, at) => from + at);
      await db.articles.bulkPut(ids.map((id) => storedArticle(id, `imported-${id}`)));
    }
    await runJobs(machine.env);
  });
  const after = await state();
  expect(await db.unindexed.count()).toBe(0);
  expect(after).not.toBe(before);
  expect(states.filter((each) => each !== null)).toEqual([before, after]);
});

test('indexed state: of a query that names an entity changes once all articles were looked through', async () => {
  await pollNews(noon, { slug: 'one', text: 'Tin.' });
  const named = () => readIndexedState(noon, true);
  const before = [await state(), await named()];
  await queueWatchJob(noon);
  expect([await state(), await named()]).toEqual([before[0], null]);
  await runJobs(machine.env);
  expect(await state()).toBe(before[0]);
  const after = await named();
  expect([null, before[1]]).not.toContain(after);
});

test('indexed state: changes once with a deletion', async () => {
  await pollNews(noon, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Tin.' });
  const before = await state();
  const states = await statesWhile(async () => {
    await db.articles.delete(1);
    await runJobs(machine.env);
  });
  expect(states.filter((each) => each !== null)).toEqual([before, await state()]);
  expect(await state()).not.toBe(before);
});

test('indexed state: counts what cannot be indexed for now', async () => {
  await db.jobs.put({ type: 'searchIndex', kind: 'searchIndex', dueAt: machine.env.now() + hour });
  const before = await state();
  await db.articles.put(storedArticle(1, 'one'));
  expect(await state()).not.toBe(before);
  await db.jobs.update('searchIndex', { dueAt: machine.env.now() });
  expect(await state()).toBeNull();
});

test('searched state: changes with each tag and note, though as many rows have some', async () => {
  await db.saved.put({ articleId: 1, savedAt: noon, tags: ['tin'] });
  await db.highlights.put(highlight('one', { note: 'Tin.' }));
  const seen = new Set<unknown>();
  const watch = liveQuery(readSearchedState).subscribe((each) => seen.add(each));
  await expect.poll(() => seen.size).toBe(1);
  await db.saved.update(1, { tags: ['zinc'] });
  await expect.poll(() => seen.size).toBe(2);
  await db.highlights.update('one', { note: 'Zinc.' });
  await expect.poll(() => seen.size).toBe(3);
  watch.unsubscribe();
});

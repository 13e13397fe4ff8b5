import { newsChannel } from '../../../lib/site/channels.ts';
import { clearTable } from '../../inside-extension.ts';
import { type Bench, forgetView, type Measure } from '../bench-session.ts';
import { publish } from '../measured-articles.ts';
import { alternate, fewRounds, megabytes, row } from '../row.ts';
import { makeNewsDue, wakeFloor, wakeUntilCounted, wakeUntilPolled } from '../wake.ts';
import { workerMemory } from '../worker-memory.ts';

const { pathname, search } = new URL(newsChannel.candidates[0]);

/** As many items as a page of the feed has. */
const newItems = 10;

/** What the worker does, measured from the alarm that starts it. */
export const worker = {
  poll: async (bench) => {
    await settle(bench);
    const unchanged = await alternate(
      () => wakeFloor(bench, 'nothing'),
      () => wakeUntilPolled(bench),
    );
    expectUnchanged(bench);
    const news = await alternate(
      async () => {
        publish(bench.sample, newItems);
        return wakeFloor(bench, 'badge');
      },
      () => wakeUntilCounted(bench),
    );
    await settle(bench);
    const action = `poll of ${newItems} new articles: badge (floor: fetching the feed, setting it)`;
    return [
      row('poll that finds nothing new (floor: an empty alarm)', { ...unchanged, most: null }),
      row(action, { ...news, most: 4 }),
    ];
  },

  memory: async (bench) => {
    if (process.platform !== 'linux') throw new Error('Memory is measured on Linux only.');
    const { driver, floorPages } = bench;
    await settle(bench);
    const times = await alternate(
      () => workerMemory(bench, floorPages.bare, 'nothing'),
      async () => {
        await driver.extensionPage.evaluate(makeNewsDue);
        return workerMemory(bench, driver.extensionPage, 'wake');
      },
      fewRounds,
    );
    const action = 'private memory of the worker after a poll (floor: an empty worker)';
    return [row(action, { ...times, most: 3, format: megabytes })];
  },
} satisfies Record<string, Measure>;

/** Throws unless the last poll of the news feed got a 304. */
function expectUnchanged({ sample }: Bench): void {
  const poll = sample.requests.findLast(({ url }) => url === `${pathname}${search}`);
  if (poll?.status !== 304) throw new Error(`The poll was answered with ${poll?.status}.`);
}

/** Polls, so that nothing is new and the badge counts what is stored, and drops the jobs that result. */
async function settle(bench: Bench): Promise<void> {
  const { driver } = bench;
  await forgetView(bench);
  await driver.pollAndWait();
  await driver.extensionPage.evaluate(clearTable, 'jobs');
}

import { newsChannel } from '../../../lib/site/channels.ts';
import { clearTable, readSettings, writeSettings } from '../../inside-extension.ts';
import { type Bench, forgetView, type Measure } from '../bench-session.ts';
import { publish } from '../measured-articles.ts';
import {
  alternate,
  boundRow,
  fewRounds,
  median,
  megabytes,
  milliseconds,
  type Row,
  ratioRow,
  rounds,
  row,
} from '../row.ts';
import {
  makeNewsDue,
  wakeBaseline,
  wakeUntilCounted,
  wakeUntilIndexed,
  wakeUntilPolled,
} from '../wake.ts';
import { workerMemory } from '../worker-memory.ts';

/** The most items that a poll takes from a feed. */
const mostItems = 500;

const { pathname, search } = new URL(newsChannel.candidates[0]);

/** As many items as a page of the feed has. */
const newItems = 10;

/** What the worker does, measured from the alarm that starts it. */
export const worker = {
  poll: async (bench) => {
    const { following } = bench.options;
    await settle(bench);
    const unchanged = await alternate(
      () => wakeBaseline(bench, 'loaded', 'nothing'),
      () => wakeUntilPolled(bench),
    );
    expectUnchanged(bench);
    const news = await alternate(
      async () => {
        publish(bench.sample, newItems);
        return wakeBaseline(bench, 'loaded', 'badge');
      },
      () => wakeUntilCounted(bench),
    );
    await settle(bench);
    const indexed = await alternate(
      async () => {
        publish(bench.sample, newItems);
        return wakeBaseline(bench, 'loaded', 'badge');
      },
      () => wakeUntilIndexed(bench),
    );
    return [
      row('unchanged poll by a stopped worker', unchanged.baseline, unchanged.ours, 1.5),
      row(`poll of ${newItems} new articles: badge`, news.baseline, news.ours, 1.8),
      row(
        `poll of ${newItems} new articles: badge and indexed`,
        indexed.baseline,
        indexed.ours,
        1.8,
      ),
      ...(following ? [await badgeOfFollowed(bench)] : []),
    ];
  },

  import: async (bench) => {
    await settle(bench);
    bench.sample.setPostsPerFeed(mostItems);
    const { baseline, ours } = await alternate(
      async () => {
        publish(bench.sample, mostItems);
        return wakeBaseline(bench, 'deriving', 'import');
      },
      () => wakeUntilPolled(bench),
    );
    bench.sample.setPostsPerFeed(newItems);
    await settle(bench);
    return [row(`poll of ${mostItems} new articles: stored`, baseline, ours, 1.3)];
  },

  memory: async (bench) => {
    if (process.platform !== 'linux') {
      console.log('memory is measured on Linux only.');
      return [];
    }
    const { driver, baselinePages } = bench;
    await settle(bench);
    const { baseline, ours } = await alternate(
      () => workerMemory(bench, baselinePages.bare, 'nothing'),
      async () => {
        await driver.extensionPage.evaluate(makeNewsDue);
        return workerMemory(bench, driver.extensionPage, 'wake');
      },
      fewRounds,
    );
    const values = [median(baseline), median(ours)] as const;
    return [ratioRow('private memory of the worker’s process', values, megabytes, 1.5)];
  },
} satisfies Record<string, Measure>;

/** The badge that counts articles about what is followed, which depends on the articles' texts. */
async function badgeOfFollowed(bench: Bench): Promise<Row> {
  const { extensionPage } = bench.driver;
  const settings = await extensionPage.evaluate(readSettings);
  await extensionPage.evaluate(writeSettings, { ...settings, badgeCounts: 'followed' as const });
  await settle(bench);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    publish(bench.sample, newItems);
    times.push(await wakeUntilCounted(bench));
  }
  await extensionPage.evaluate(writeSettings, settings);
  await settle(bench);
  const action = `poll of ${newItems} new articles: badge of what is followed`;
  return boundRow(action, median(times), milliseconds, null);
}

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

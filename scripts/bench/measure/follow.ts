import { join } from 'node:path';
import { build } from 'vite';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { ArticleWords } from '../../../lib/watch/about.ts';
import { watchedWords } from '../../../lib/watch/watch-finder.ts';
import type { ChromiumDriver } from '../../chromium-driver.ts';
import { clearTable, countTable, readSettings, writeSettings } from '../../inside-extension.ts';
import { baselines } from '../baselines.ts';
import type { Measure } from '../bench-session.ts';
import { measuredArticles, startMeasuredSite } from '../measured-articles.ts';
import { boundRow, median, milliseconds, rounds, row } from '../row.ts';
import { seedLibrary } from '../seed-library.ts';
import { userFlows } from '../user-flows.ts';
import { followingSettings, ownEntries } from '../watch/followed-list.ts';
import type { MatchTimes, matchArticles } from '../watch/match-articles.ts';
import { readSectorList } from '../watch/measure-sentences.ts';
import { seedWatched } from '../watch/seed-watched.ts';
import { watchRun } from '../watched-run.ts';
import { readTexts, report } from './files.ts';

/** As many articles as a page of the feed has. */
const newArticles = 10;

/** The longest that finding everything in them may take, in ms. */
const maxMatching = 5;

const matcherFile = 'match-articles';

/** The lists of what is followed, and how fast it is found. */
export const follow = {
  watch: async ({ page, origin, driver }) => {
    const settings = await driver.extensionPage.evaluate(readSettings);
    await driver.extensionPage.evaluate(writeSettings, { ...settings, followed: ['samarium'] });
    await seedWatched(driver.extensionPage);
    const [toWatch, toMentions] = [[], []] as [number[], number[]];
    await page.goto(`${origin}/sidepanel.html`);
    await page.locator('.ArticleRow').first().waitFor();
    // The chip appears once the list is counted.
    await page.locator('.ListChips button', { hasText: /^Watch \d/ }).waitFor();
    for (let round = 0; round < rounds; round += 1) {
      toWatch.push(await userFlows.switchList(page, 'Watch'));
      toMentions.push(await userFlows.switchList(page, 'Mentions'));
      await userFlows.switchList(page, 'Unread');
    }
    await driver.extensionPage.evaluate(clearTable, 'watched');
    await driver.extensionPage.evaluate(writeSettings, settings);
    return [
      row('open Watch (baseline: a frame)', [baselines.frame], toWatch, 3),
      row('open Mentions (baseline: a frame)', [baselines.frame], toMentions, 3),
    ];
  },

  match: async ({ driver, folder }) => {
    await bundleMatcher(join(folder, 'extension'));
    const builtIn = await readSectorList();
    const entities = [...builtIn.entities, ...ownEntries(builtIn.entities)];
    const times: MatchTimes[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // A new page, in which nothing has run before.
      const page = await driver.openTab('/baseline.html');
      times.push(
        await page.evaluate(
          async ({ file, list, articles }) => {
            const matcher: { matchArticles: typeof matchArticles } = await import(file);
            return matcher.matchArticles(list, articles);
          },
          { file: `/${matcherFile}.js`, list: { ...builtIn, entities }, articles: newWords() },
        ),
      );
      await page.close();
    }
    const of = (name: keyof MatchTimes) => median(times.map((each) => each[name]));
    const action = `find 900 names in ${newArticles} new articles`;
    return [
      boundRow(
        `${action}, ${of('found')} of which have some`,
        of('again'),
        milliseconds,
        maxMatching,
      ),
      boundRow('the same by a worker that has just started', of('first'), milliseconds, null),
      boundRow('reading the list before that', of('built'), milliseconds, null),
    ];
  },

  rematch: async ({ launchAnother, folder, options: { size } }) => {
    const site = await startMeasuredSite(0);
    const driver = await launchAnother(site, join(folder, 'rematch'));
    await seedLibrary(driver.extensionPage, size);
    const reading = await driver.extensionPage.evaluate(readTexts);
    await driver.extensionPage.evaluate(writeSettings, {
      ...(await driver.extensionPage.evaluate(readSettings)),
      ...(await followingSettings()),
      rules: [],
      briefingHour: null,
    });
    const page = await driver.openTab('/baseline.html');
    const run = await watchRun(driver, page, 'worker', () =>
      driver.extensionPage.evaluate(lookAgain),
    );
    await page.close();
    const found = await driver.extensionPage.evaluate(countTable, 'watched');
    await expectFound(driver, found);
    await driver.close();
    await site.close();
    const action = `look for 900 names in ${size} stored articles, ${found} of which have some`;
    return [report(`${action} (baseline: reading them)`, reading, run, 'worker')];
  },
} satisfies Record<string, Measure>;

/** Bundles the code that finds entities into the extension's folder. */
async function bundleMatcher(folder: string): Promise<void> {
  const entry = join(import.meta.dirname, `../watch/${matcherFile}.ts`);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['es'], fileName: matcherFile },
      outDir: folder,
      emptyOutDir: false,
    },
  });
}

/** The words of the measured articles. */
const newWords = (): ArticleWords[] =>
  measuredArticles(newArticles).map(({ title, html, slug }) => {
    const url = `https://rareearthexchanges.com/news/${slug}/`;
    const { keyPoints, passages } = articleDocument({ title, source: html, url });
    return watchedWords({ title, keyPoints }, passages);
  });

async function expectFound({ extensionPage }: ChromiumDriver, found: number): Promise<void> {
  const articles = await extensionPage.evaluate(countTable, 'articles');
  if (found < articles / 2) throw new Error(`${found} of ${articles} articles have a name.`);
}

/** Runs inside the extension: makes the worker search all stored articles, as after a change of a list. */
async function lookAgain(): Promise<void> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const job = { type: 'watch', kind: 'watch', dueAt: Date.now(), beforeId: null };
  const queueing = database.transaction('jobs', 'readwrite');
  queueing.objectStore('jobs').put(job);
  await new Promise((resolve) => queueing.addEventListener('complete', resolve));
  const isDone = async (): Promise<boolean> => {
    const reading = database.transaction('jobs').objectStore('jobs').get('watch');
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    return reading.result === undefined;
  };
  // A run of jobs ends after some minutes. It answers at once while another one is in progress.
  do {
    await chrome.runtime.sendMessage({ command: 'runJobs', args: [] });
    await new Promise((resolve) => setTimeout(resolve, 200));
  } while (!(await isDone()));
  database.close();
}

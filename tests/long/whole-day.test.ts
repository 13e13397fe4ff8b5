import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { UnreadRow } from '../../lib/store/rows/articles.ts';
import type { RuleTurnRow } from '../../lib/store/rows/rules.ts';
import { minute } from '../../lib/time.ts';
import { median } from '../../scripts/bench/row.ts';
import type { SampleArticle } from '../../scripts/sample-site/sample-article.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { ChromiumHarness } from '../support/browsers/chromium-harness.ts';
import { heapBytes } from '../support/browsers/chromium-heap.ts';
import { eraseInside } from '../support/browsers/erase-browser-data.ts';
import { changeRows, makeJobsDue, sendCommand } from '../support/browsers/extension-access.ts';
import { FirefoxStory } from '../support/browsers/firefox/story.ts';
import { storedHighlights } from '../support/browsers/highlighting.ts';
import { readTables } from '../support/browsers/read-tables.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { beginUpdatedStory } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { releasedPosts } from '../support/released/released-posts.ts';
import { profileLeftAt } from '../support/released/seed-profile.ts';
import { createWritten } from '../support/released/stored-rows.ts';
import { seededRandom } from '../support/seeded-random.ts';

const seed = Number(process.env.REEX_SEED ?? Math.floor(Math.random() * 1_000_000));

const hours = 24;
const refreshes = 60;
const reads = 200;

/** The hour by which everything has been used once. */
const settledHour = 2;

/** Of how many hours the median counts, since garbage that waits makes one of ten a fifth larger in Firefox. */
const medianHours = 3;

/** How much a worker, popup or panel may hold in the last hours, as a multiple of what it held in those settled ones. */
const mostGrowth = 1.15;

/** Articles published during the day: texts of the sample site with their own titles, which match no rule. */
const news: SampleArticle[] = Array.from({ length: refreshes * 4 }, (_, at) => {
  const { html, tags, author } = sampleArticles[at % sampleArticles.length] as SampleArticle;
  return {
    id: 95_000 + at,
    slug: `consignment-${at}`,
    type: 'news',
    html,
    tags,
    author,
    title: `Consignment ${at} Leaves the Kiln`,
  };
});

const slugOf = (url: string): string => /\/([^/]+)\/$/.exec(url)?.[1] ?? url;

/** Bytes after a garbage collection, by page or process. Firefox has one process for the whole extension. */
type Heaps = Readonly<Record<string, number>>;

/** A user's day in a browser, which also records what has to be unread. */
class WholeDay {
  readonly story: Story;
  private readonly random: () => number;
  private readonly isUnread = new Set<string>();
  private panel: ReaderPage | null = null;
  private read = 0;
  private marked = 0;

  constructor(story: Story, random: () => number) {
    this.story = story;
    this.random = random;
  }

  /** Takes over what is unread now. */
  async begin(): Promise<void> {
    for (const slug of await this.storedUnread()) this.isUnread.add(slug);
    this.marked = (await storedHighlights(this.story)).length;
  }

  /** Publishes some articles, which the next poll brings. */
  async refresh(): Promise<void> {
    this.publish();
    await this.story.driver.pollAndWait();
  }

  private publish(): void {
    for (let count = 3 + Math.floor(this.random() * 2); count > 0; count -= 1) {
      const post = this.story.site.publish();
      if (post) this.isUnread.add(post.slug);
    }
  }

  /** Kills the worker at some moment of a poll. The next poll makes up for it. */
  async killDuringPoll(): Promise<void> {
    this.publish();
    await this.story.driver.triggerPoll();
    await pause(this.random() * 1_500);
    await this.story.driver.killWorker();
    await this.story.driver.pollAndWait();
  }

  async restart(): Promise<void> {
    this.panel = null;
    await this.story.restart();
    await this.story.driver.waitUntilIdle();
  }

  /** The panel's list of unread articles, from its top, including what has arrived. */
  private async unreadList(): Promise<ReaderPage> {
    this.panel ??= await this.story.driver.openPanel();
    const { panel } = this;
    const article = panel.getByRole('article');
    // The first press of Escape may only close a note.
    await expect
      .poll(async () => {
        const open = await article.count();
        if (open > 0) await panel.keyboard.press('Escape');
        return open;
      }, this.told('the list'))
      .toBe(0);
    await panel.getByRole('button', { name: /^Unread/ }).click();
    await panel.getByRole('button', { name: /^\d+ new$/ }).waitFor({ state: 'detached' });
    return panel;
  }

  /** Reads the unread articles at the top of the list one after the other, each opened by a click on its row. */
  async readSome(count: number): Promise<void> {
    for (let each = 0; each < count; each += 1) {
      const panel = await this.unreadList();
      const first = panel.locator('.ArticleRow').first().getByRole('heading').getByRole('button');
      const { slug, title } = await waitUntil('an unread article at the top', async () => {
        await panel.evaluate(() => document.querySelector('.PanelList')?.scrollTo(0, 0));
        // Until the list is opened again, the article read last is still in it.
        const [top = ''] = await first.allTextContents();
        const post = this.story.site.posts().find((each) => top.startsWith(each.title));
        return post && this.isUnread.has(post.slug) && post;
      });
      // Found by its title, because late arrivals may still move it down.
      await panel.getByRole('heading', { name: title }).getByRole('button').click();
      await panel.getByRole('article').getByRole('heading', { name: title }).first().waitFor();
      this.isUnread.delete(slug);
      await expect
        .poll(async () => (await this.shownUnread()).length, this.told(`${title} is read`))
        .toBe(this.isUnread.size);
      this.read += 1;
    }
  }

  /** Highlights the passage at the top of the open article. */
  async highlight(): Promise<void> {
    const { panel } = this;
    if (!panel) throw new Error('No article is open.');
    await panel.keyboard.press('h');
    await expect
      .poll(() => panel.evaluate(() => String(document.getSelection())), this.told('a selection'))
      .not.toBe('');
    await panel.keyboard.press('h');
    this.marked += 1;
    await expect
      .poll(async () => (await storedHighlights(this.story)).length, this.told('a highlight'))
      .toBe(this.marked);
  }

  /** Searches for an article of the day, and finds only that. */
  async search(): Promise<void> {
    const panel = await this.unreadList();
    const box = panel.getByRole('combobox', { name: 'Search articles' });
    await box.fill('"consignment 0"');
    await panel.locator('[data-row] mark').first().waitFor();
    await box.fill('');
    await box.press('Escape');
  }

  /** Badge, popup and panel show the right numbers, and all tables are consistent. */
  async expectCounts(when: string): Promise<void> {
    const { driver } = this.story;
    const count = this.isUnread.size;
    const unread = (await this.storedUnread()).toSorted();
    expect({ seed, when, unread }).toEqual({ seed, when, unread: [...this.isUnread].toSorted() });
    await expect.poll(async () => (await driver.badge()).text, this.told(when)).toBe(String(count));
    const panel = await this.unreadList();
    await panel.getByRole('button', { name: `Unread ${count}`, exact: true }).waitFor();
    await this.withPopup(() =>
      expect
        .poll(() => driver.extensionPage.evaluate(popupTabs), this.told(when))
        .toContain(`Unread ${count}`),
    );
    const tables = await readTables(driver);
    expect({ seed, when, found: findInconsistencies(tables) }).toEqual({ seed, when, found: [] });
    const urls = new Set(tables.articles.map(({ url }) => slugOf(url)));
    const missing = news.filter(
      ({ slug }) => this.story.site.posts().some((post) => post.slug === slug) && !urls.has(slug),
    );
    expect({ seed, when, missing: missing.map(({ slug }) => slug) }).toEqual({
      seed,
      when,
      missing: [],
    });
    await this.story.expectNoConsoleErrors();
  }

  /**
   * What is held while the panel lists podcasts, of which no more are published, and a popup has just been opened. A
   * rule saves some of the news.
   */
  async heaps(): Promise<Heaps> {
    const { story } = this;
    const { extensionOrigin } = story.driver;
    const panel = await this.unreadList();
    const podcasts = panel.getByRole('button', { name: 'Podcasts', exact: true }).first();
    await podcasts.click();
    await expect.poll(() => podcasts.getAttribute('aria-current')).toBe('true');
    await panel.locator('.ArticleRow').first().waitFor();
    const heaps: Record<string, number> = {};
    const measure = async (holder: string, path: string): Promise<void> => {
      if (story instanceof ChromiumHarness)
        heaps[holder] = await heapBytes(story.driver, extensionOrigin + path);
    };
    await measure('worker', '/background.js');
    await measure('panel', '/sidepanel.html');
    await this.withPopup(async () => {
      await expect
        .poll(() => story.driver.extensionPage.evaluate(popupRows), this.told('rows in the popup'))
        .toBeGreaterThan(0);
      // The browser runs both in one process with a common heap.
      await measure('panel and popup', '/popup.html');
      if (story instanceof FirefoxStory) heaps.process = await story.driver.extensionMemory();
    });
    return heaps;
  }

  /**
   * Runs something while the real popup is open. The popup is inspected from the extension's tab, because each
   * connection to it would leave something in the panel's heap.
   */
  private async withPopup(act: () => Promise<unknown>): Promise<void> {
    const { driver } = this.story;
    const { extensionPage } = driver;
    await driver.showPopup();
    await act();
    await extensionPage.evaluate(closePopup);
    await waitUntil('the popup to close', () => extensionPage.evaluate(hasNoPopup));
  }

  /** Opens the popup and listens to its console, which leaves something in the panel's heap. */
  async hearPopup(): Promise<void> {
    const popup = await this.story.driver.openPopup();
    await popup.getByRole('tab', { name: `Unread ${this.isUnread.size}` }).waitFor();
    await popup.getByRole('listitem').first().waitFor();
    await popup.close();
    await this.story.expectNoConsoleErrors();
  }

  get articlesRead(): number {
    return this.read;
  }

  private async storedUnread(): Promise<string[]> {
    const slugs = new Map((await this.story.articles()).map(({ id, url }) => [id, slugOf(url)]));
    return (await this.shownUnread()).map(
      ({ articleId }) => slugs.get(articleId) ?? String(articleId),
    );
  }

  /** The unread rows that lists show; muted ones are below zero. */
  private async shownUnread(): Promise<UnreadRow[]> {
    return (await this.story.unread()).filter(({ listedAt }) => listedAt >= 0);
  }

  private told(what: string) {
    return { message: `${what} (REEX_SEED=${seed})` };
  }
}

// The following functions run inside the extension.

const closePopup = (): void => {
  for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close();
};

const hasNoPopup = (): boolean => chrome.extension.getViews({ type: 'popup' }).length === 0;

const popupTabs = (): (string | null)[] =>
  chrome.extension
    .getViews({ type: 'popup' })
    .flatMap(({ document }) => [...document.querySelectorAll('[role=tab]')])
    .map(({ textContent }) => textContent);

const popupRows = (): number =>
  chrome.extension
    .getViews({ type: 'popup' })
    .flatMap(({ document }) => [...document.querySelectorAll('.ArticleRow')]).length;

/** Stores a profile of the released version. */
async function leaveReleasedProfile({ driver }: Story): Promise<void> {
  await driver.settleInstallation();
  await driver.closeSurfaces();
  await driver.killWorker();
  const { storage, database } = profileLeftAt(Date.now());
  await driver.extensionPage.evaluate(eraseInside);
  await driver.extensionPage.evaluate(createWritten, database);
  await driver.extensionPage.evaluate((stored) => chrome.storage.local.set(stored), {
    ...storage,
    // Makes articles read as soon as they are opened, and turns single-key shortcuts on.
    settings: { ...Object(storage.settings), markReadAfter: 0, singleKeyShortcuts: true },
  });
  // Resets the panel's view, which was left with the podcasts filtered out and the oldest articles first.
  await changeRows(driver, { table: 'views', set: { terms: '', order: 'newest' } });
}

/**
 * Finishes the jobs that the profile was left with, as far as they aren't on hold: a gap, full texts, pictures. Skips
 * the time between their requests.
 */
async function finishWork({ driver }: Story): Promise<void> {
  await makeJobsDue(driver);
  await waitUntil(
    'the work to end',
    async () => {
      const jobs = await driver.rows<{ type: string; kind: string; dueAt: number }>('jobs');
      const left = jobs.filter(({ type, dueAt }) => type === 'gap' || dueAt < Date.now() + minute);
      for (const { kind } of left)
        await changeRows(driver, { table: 'jobs', where: { kind }, set: { dueAt: 0 } });
      // Continues a run that waits. The command is answered when the run ends.
      if (left.length > 0) void sendCommand(driver, 'runJobs').catch(() => undefined);
      return left.length === 0;
    },
    minute,
  );
  // An excerpt is judged again once its full text is there.
  const isJudged = async () =>
    (await driver.rows<RuleTurnRow>('ruleTurns')).every((turn) => turn.isJudged);
  await waitUntil('the rules to be applied to what has arrived', isJudged);
  await driver.waitUntilIdle();
}

/** How many of `all` belong to an hour, when spread evenly over the day. */
const share = (all: number, hour: number): number =>
  Math.round(((hour + 1) * all) / hours) - Math.round((hour * all) / hours);

/*
 * Hours pass by moving stored times, which makes channels due. What depends on the clock itself (midnight, quiet hours,
 * and the hour of the briefing) is tested in tests/simulation/followed-month.test.ts.
 */
test(`a whole day over a profile of the released version (REEX_SEED=${seed})`, async ({
  onTestFinished,
}) => {
  const random = seededRandom(seed);
  const articles = [...releasedPosts, ...news];
  const site = { articles, publishedCount: releasedPosts.length };
  const updated = await beginUpdatedStory(site);
  const { story } = updated;
  onTestFinished(() => updated.end());
  await story.start();
  await leaveReleasedProfile(story);
  await updated.update();
  const day = new WholeDay(story, random);
  await story.driver.pollAndWait();
  await finishWork(story);
  await day.begin();
  await day.expectCounts('after the update');

  const events: Record<number, () => Promise<void>> = {
    3: () => day.killDuringPoll(),
    5: () => day.restart(),
    8: () => day.killDuringPoll(),
    11: () => day.killDuringPoll(),
    13: () => day.restart(),
    15: () => day.killDuringPoll(),
  };
  const heaps: Heaps[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    for (let count = share(refreshes, hour); count > 0; count -= 1) await day.refresh();
    await events[hour]?.();
    await day.readSome(share(reads, hour));
    await day.highlight();
    await day.search();
    await day.expectCounts(`hour ${hour}`);
    heaps.push(await day.heaps());
    console.log(
      `Hour ${hour}: ${day.articlesRead} read, ${JSON.stringify(heaps.at(-1))} bytes held.`,
    );
  }
  await day.hearPopup();
  expect(day.articlesRead).toBe(reads);
  const holders = Object.keys(heaps[0] ?? {});
  expect(holders.length).toBeGreaterThan(0);
  for (const holder of holders) {
    const held = (begin: number) =>
      median(
        heaps
          .slice(begin)
          .slice(0, medianHours)
          .map((each) => each[holder] ?? Number.NaN),
      );
    const growth = held(-medianHours) / held(settledHour);
    expect(growth, `growth of ${holder} (REEX_SEED=${seed})`).toBeLessThanOrEqual(mostGrowth);
  }
});

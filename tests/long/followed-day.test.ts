import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { normalizePermalink } from '../../lib/feed/identity.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import type { NotificationRow } from '../../lib/store/rows/articles.ts';
import { hour } from '../../lib/time.ts';
import { permalink } from '../../scripts/sample-site/permalinks.ts';
import { ChromiumHarness } from '../support/browsers/chromium-harness.ts';
import { eraseBrowserData } from '../support/browsers/erase-browser-data.ts';
import {
  changeRows,
  sendCommand,
  shownNotifications,
} from '../support/browsers/extension-access.ts';
import { storedRule } from '../support/builders/rule.ts';
import { FollowOracle, type OracleState } from '../support/follow/follow-oracle.ts';
import { followed, ownList } from '../support/follow/followed-names.ts';
import { followedPosts } from '../support/follow/followed-posts.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';

const seed = Number(process.env.REEX_SEED ?? Math.floor(Math.random() * 1_000_000));

/** Posts of a feed page. */
const pageSize = 10;

const rules = {
  Notify: storedRule({ id: 'notify', text: 'title:gadolinium', notifies: true }),
  Mute: storedRule({ id: 'mute', text: 'horoscope', mutes: true }),
  Save: storedRule({ id: 'save', text: '"offtake agreement"', saves: true }),
  'Mark as read': storedRule({ id: 'read', text: 'webinar', marksRead: true }),
};

const sorted = (ids: readonly number[]): number[] => ids.toSorted((one, other) => one - other);

/** A day of a user who follows something: an oracle predicts what the real browser shows. */
class FollowedDay {
  readonly story: ChromiumHarness;
  readonly oracle = new FollowOracle(defaultSettings);
  /** The articles of every notification, as they were when it was first seen. */
  readonly announced: number[][] = [];
  private readonly seen = new Set<string>();

  constructor(story: ChromiumHarness) {
    this.story = story;
    this.arrived();
  }

  /** Polls. Everything published so far arrives. */
  async poll(): Promise<void> {
    await this.story.driver.pollAndWait();
    this.arrived();
    this.oracle.settle(Date.now());
    await this.look();
  }

  private arrived(): void {
    const posts = this.story.site.posts();
    for (const channel of ['news', 'podcast'])
      this.oracle.feedArrived(
        channel,
        posts
          .filter(({ type }) => (type === 'podcast') === (channel === 'podcast'))
          .slice(0, pageSize),
        { at: Date.now(), isFirstPage: true, isCut: false },
      );
  }

  /** Records the notifications that are new on the screen. */
  async look(): Promise<void> {
    const posts = await this.posts();
    for (const id of await shownNotifications(this.story.driver)) {
      const ids = /^(?:article|summary:\d+):([\dr,]+)$/.exec(id)?.[1];
      if (ids === undefined || this.seen.has(id)) continue;
      this.seen.add(id);
      this.announced.push(ids.split(',').map((each) => posts.get(Number.parseInt(each, 10)) ?? 0));
    }
  }

  /** The posts by the ids of their articles. */
  async posts(): Promise<ReadonlyMap<number, number>> {
    const urls = new Map(
      this.story.site.posts().map((post) => [normalizePermalink(permalink(post)), post.id]),
    );
    return new Map((await this.story.articles()).map(({ id, url }) => [id, urls.get(url) ?? 0]));
  }

  /** A new database gives its articles new ids. */
  forgetNumbers(): void {
    this.seen.clear();
    this.oracle.reset(defaultSettings);
    this.arrived();
  }

  /** Expects every predicted notification and no other. What a killed worker has claimed joins the next summary. */
  async expectNotifications(when: string): Promise<void> {
    const posts = await this.posts();
    const rows = await this.story.driver.rows<NotificationRow>('notifications');
    const shown = this.announced.flat();
    const claimed = rows.map(({ articleId }) => posts.get(articleId) ?? 0);
    const found = [...shown, ...claimed.filter((id) => !shown.includes(id))];
    const expected = this.oracle.announced.flatMap((each) => each.posts);
    expect({ seed, when, found: sorted(found) }).toEqual({ seed, when, found: sorted(expected) });
  }

  /** Compares the badge in each of its modes, and the chips of the panel. */
  async expectCounts(when: string): Promise<void> {
    const { driver } = this.story;
    const lists = this.oracle.lists();
    const posts = await this.posts();
    const rows = (await this.story.unread()).filter(({ listedAt }) => listedAt >= 0);
    const unread = rows.map(({ articleId }) => posts.get(articleId) ?? 0);
    expect({ seed, when, unread: sorted(unread) }).toEqual({
      seed,
      when,
      unread: sorted(lists.unread),
    });
    const counts = {
      followed: lists.unreadFollowed.length,
      new: lists.newOnes.length,
      unread: lists.unread.length,
    };
    // The last mode stays, because looks are recorded only while the badge counts new articles.
    for (const mode of ['followed', 'unread', 'new'] as const) {
      await driver.extensionPage.evaluate(async (badgeCounts) => {
        const { settings } = await chrome.storage.local.get('settings');
        await chrome.storage.local.set({ settings: { ...Object(settings), badgeCounts } });
      }, mode);
      await sendCommand(driver, 'afterWrite');
      const badge = async () => ({ seed, when, mode, text: (await driver.badge()).text });
      const text = String(counts[mode] || '');
      await expect.poll(badge).toEqual({ seed, when, mode, text });
    }
    const panel = await driver.openTab('/sidepanel.html');
    for (const [name, count] of [
      ['Unread', lists.unread.length],
      ['Watch', lists.watch.length],
    ] as const) {
      const chip = panel.getByRole('button', { name: new RegExp(`^${name} ?\\d*$`) });
      const shown = async () => ((await chip.textContent()) ?? '').replace(/\D/g, '') || '0';
      await expect.poll(shown, { message: `${name} of ${seed}, ${when}` }).toBe(String(count));
    }
    await this.looked();
    await panel.close();
  }

  /** An open page with a list counts as a look at what is new, so the badge counts nothing. */
  async looked(): Promise<void> {
    await expect.poll(async () => (await this.story.driver.badge()).text).toBe('');
    this.oracle.look();
  }
}

/** Follows the names and adds the rules, like a user. */
async function begin({ story, oracle }: FollowedDay): Promise<void> {
  const { driver } = story;
  // An entry of the user's own, which the list's dialog would add. Also makes looks recorded from the start.
  await driver.extensionPage.evaluate(
    async (watchLists) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({
        settings: { ...Object(settings), watchLists, badgeCounts: 'new' },
      });
    },
    [ownList],
  );
  const options = await driver.openTab('/options.html');
  for (const name of followed) {
    await options.getByRole('searchbox', { name: /^Company, element/ }).fill(name);
    // The checkbox of an element is named with its symbol.
    await options.getByRole('checkbox', { name: new RegExp(`^${name}\\b`) }).check();
  }
  for (const [action, { text }] of Object.entries(rules)) {
    await options.getByRole('button', { name: 'New rule' }).click();
    await options.getByRole('textbox', { name: 'Articles with' }).fill(text);
    await options.getByRole('checkbox', { name: action, exact: true }).check();
    await options.getByRole('button', { name: 'Save rule' }).click();
    await options.getByRole('switch', { name: text }).waitFor();
  }
  // The hour is midnight, so today's is over, which the job has recorded.
  await options.getByLabel('Daily briefing').selectOption({ index: 1 });
  await expect.poll(() => jobKinds(story)).toEqual(['briefing']);
  await options.close();
  oracle.choices = { ...oracle.choices, followed, rules: Object.values(rules) };
}

const jobKinds = async ({ driver }: ChromiumHarness): Promise<string[]> =>
  (await driver.rows<{ kind: string }>('jobs')).map(({ kind }) => kind);

/** The user marks everything as read in the popup, which is also a look at what is new. */
async function readAll({ story, oracle }: FollowedDay): Promise<void> {
  const popup = await story.driver.openPopup();
  await popup.getByRole('button', { name: 'Mark all as read' }).click();
  await popup.getByRole('button', { name: 'Undo' }).waitFor();
  await popup.close();
  oracle.look();
  for (const id of oracle.lists().unread) oracle.unread.delete(id);
}

/** Pauses notifications for an hour, in which three articles arrive. The hour passes by moving the stored pause. */
async function pauseAnHour(day: FollowedDay): Promise<void> {
  const { story, oracle } = day;
  const { driver, site } = story;
  const popup = await driver.openPopup();
  await popup.getByRole('button', { name: 'Notifications', exact: true }).click();
  await popup.getByRole('menuitem', { name: 'Pause for 1 hour' }).click();
  await popup.getByRole('button', { name: /^Notifications paused until/ }).waitFor();
  await day.looked();
  await popup.close();
  oracle.pausedUntil = Date.now() + hour;
  const before = await shownNotifications(driver);
  for (let count = 0; count < 3; count += 1) site.publish();
  await day.poll();
  // The browser itself may have closed an earlier notification.
  const shown = await shownNotifications(driver);
  expect(shown.filter((id) => !before.includes(id))).toEqual([]);
  const value = JSON.stringify({ from: Date.now() - hour, until: Date.now() - 1 });
  await changeRows(driver, { table: 'meta', where: { key: 'pause' }, set: { value } });
  await changeRows(driver, { table: 'jobs', where: { kind: 'notifications' }, set: { dueAt: 0 } });
  oracle.pausedUntil = 0;
  await day.poll();
}

/** The hour of the briefing comes: the day isn't recorded as done, and the job is due. */
async function briefingHour({ story, ...day }: FollowedDay, poll: () => Promise<void>) {
  const { driver } = story;
  await changeRows(driver, {
    table: 'jobs',
    where: { kind: 'briefing' },
    set: { doneDay: null, dueAt: 0 },
  });
  await poll();
  const briefings = async () =>
    (await shownNotifications(driver)).filter((id) => id.startsWith('briefing:'));
  await expect.poll(briefings).toHaveLength(1);
  const rows = await driver.rows<{ sections: { kind: string; name: string }[] }>('briefings');
  expect(rows).toHaveLength(1);
  const names = rows[0]?.sections.flatMap(({ kind, name }) => (kind === 'followed' ? name : []));
  const about = new Set(day.oracle.lists().watch.flatMap((id) => day.oracle.aboutOf(id)));
  expect(names?.length).toBeGreaterThan(0);
  expect(names?.filter((name) => !about.has(name))).toEqual([]);
}

async function backUp({ story }: FollowedDay): Promise<Buffer> {
  const options = await story.driver.openTab('/options.html#backup');
  await options.getByLabel('Include articles').check();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Back up now' }).click(),
  ]);
  const file = await readFile(await download.path());
  await options.close();
  return file;
}

/**
 * Simulates a new computer: nothing is stored, the first poll brings the newest articles, and the backup is restored.
 */
async function restore(day: FollowedDay, file: Buffer, state: OracleState): Promise<void> {
  const { story, oracle } = day;
  const { driver } = story;
  await driver.closeSurfaces();
  await driver.killWorker();
  await eraseBrowserData(driver);
  day.forgetNumbers();
  await sendCommand(driver, 'afterWrite');
  await driver.waitUntilIdle();
  const options = await driver.openTab('/options.html#backup');
  await options.setInputFiles('#backup input[accept*=zip]', {
    name: 'backup.zip',
    mimeType: 'application/zip',
    buffer: file,
  });
  const dialog = options.getByRole('dialog');
  // If all settings are at their defaults, the backup's are preselected.
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await options.getByText(/^Restored/).waitFor();
  oracle.restore(state);
  await takeOffers(options);
  // Restored rules are off until the user has seen what they do.
  for (const { text } of Object.values(rules)) {
    await options.getByRole('switch', { name: text }).click();
    await options.getByRole('button', { name: 'Save rule' }).click();
    await options.getByRole('switch', { name: text }).waitFor();
  }
  await options.close();
  oracle.choices = { ...oracle.choices, followed, rules: Object.values(rules) };
  await expect
    .poll(async () => (await jobKinds(story)).filter((kind) => kind !== 'briefing'))
    .toEqual([]);
}

async function takeOffers(options: Page): Promise<void> {
  const offer = options.locator('.SettingOffer').getByRole('button', { name: 'Use the file’s' });
  while ((await offer.count()) > 0) await offer.first().click();
}

/** Kills the worker at some moment of a poll. */
async function killDuringPoll({ story: { driver } }: FollowedDay, ms: number): Promise<void> {
  await driver.triggerPoll();
  await pause(ms);
  await driver.killWorker();
}

/** Polls until the claims of killed workers have joined a summary. */
async function emptyOutbox(day: FollowedDay): Promise<void> {
  while ((await day.story.driver.rows('notifications')).length > 0) {
    expect(day.story.site.publish()).toBeDefined();
    await day.poll();
  }
}

/*
 * Hours pass by moving stored times: channels become due, a pause ends, the hour of the briefing comes. What depends on
 * the clock itself (quiet hours, weekdays and time zones) is tested in tests/simulation/followed-month.test.ts.
 */
test(`a day with a watch list: every expected notification and none else (REEX_SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const story = await ChromiumHarness.begin({ articles: followedPosts(80, random) });
  await story.install();
  await story.disablePictures();
  const day = new FollowedDay(story);
  const { oracle } = day;
  await begin(day);
  await day.expectCounts('at first');
  let backup: { file: Buffer; state: OracleState } | undefined;
  const events: Record<number, () => Promise<unknown>> = {
    3: () => readAll(day),
    5: () => killDuringPoll(day, 900 + random() * 600),
    8: () => pauseAnHour(day),
    10: () => killDuringPoll(day, 900 + random() * 600),
    11: () => briefingHour(day, () => day.poll()),
    13: async () => {
      // The browser forgets which notifications it shows, and so that a killed worker had shown one.
      await emptyOutbox(day);
      await story.restart();
    },
    15: async () => {
      backup = { file: await backUp(day), state: oracle.copy() };
    },
    18: async () => backup && restore(day, backup.file, backup.state),
    20: () => readAll(day),
    21: () => killDuringPoll(day, 900 + random() * 600),
  };
  for (let at = 0; at < 24; at += 1) {
    const when = `hour ${at}`;
    // Five articles in the evening lead to a summary.
    for (let count = at === 17 ? 5 : Math.floor(random() * 3); count > 0; count -= 1)
      story.site.publish();
    // In a text that also has the namesake, the name would not be the company's.
    const named = story.site.posts().filter(({ html }) => !html.includes('Mark Lynas'));
    const edited = random() < 0.3 ? pick(named.slice(0, 5), random) : undefined;
    if (edited) story.site.edit(edited.slug, { title: `Lynas Responds: ${edited.title}` });
    await events[at]?.();
    await day.poll();
    await day.expectNotifications(when);
    if (at % 4 === 2) await day.expectCounts(when);
  }
  await emptyOutbox(day);
  await day.expectNotifications('the end');
  await day.expectCounts('the end');
  expect(day.announced.flat().length).toBeGreaterThan(0);
  console.log(`Seed ${seed}: ${day.announced.length} notifications.`);
  await story.end();
});

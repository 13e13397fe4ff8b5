import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations } from '../support/browsers/axe.ts';
import { ChromiumHarness } from '../support/browsers/chromium-harness.ts';
import { actAtRandom } from '../support/browsers/random-user.ts';
import { readTables } from '../support/browsers/read-tables.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';

const seed = Number(process.env.REEX_SEED ?? Math.floor(Math.random() * 1_000_000));
const rounds = Number(process.env.REEX_ROUNDS ?? 40);
const actionsARound = 12;

let story: ChromiumHarness;

beforeEach(async () => {
  story = await ChromiumHarness.begin();
  await story.install();
});
afterEach(() => story.end());

/** The unread articles that lists show; muted ones are below 0. */
const unreadIds = async () => {
  const rows = await story.unread();
  return new Set(rows.filter(({ listedAt }) => listedAt >= 0).map(({ articleId }) => articleId));
};

/**
 * Whether badge and header show the number of unread articles. While an article is open, the header shows something
 * else.
 */
async function countsAgree(page: Page): Promise<boolean> {
  const count = (await unreadIds()).size;
  const header = (await page.locator('header').first().textContent()) ?? '';
  const shown = /(?<!of )\b(\d+) unread/.exec(header)?.[1] ?? count;
  const { text } = await story.driver.badge();
  return Number(text) === count && Number(shown) === count;
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** Sometimes publishes or edits a post, and then polls. */
async function publishAtTimes(random: () => number): Promise<void> {
  if (random() > 0.2) return;
  const { site, driver } = story;
  const post = pick(site.posts(), random);
  if (random() < 0.5) site.publish();
  else if (post) site.edit(post.slug, { title: `${post.title}, ${Math.floor(random() * 100)}` });
  await driver.pollAndWait();
}

/**
 * Opens a page of the extension in a tab that stays in front: print dialogs, original articles and opened panels are
 * suppressed.
 */
async function openAlone(path: string): Promise<Page> {
  const { driver } = story;
  const page = await driver.openTab(path);
  page.on('dialog', (dialog) => void dialog.accept());
  driver.context.on('page', (opened) => void opened.close().then(() => page.bringToFront()));
  await page.addInitScript(() =>
    Object.assign(window, { print: () => undefined, close: () => undefined }),
  );
  await page.reload();
  return page;
}

interface Surface {
  surface: string;
  path: string;
  /** Whether the badge counts unread articles all the time. On the settings page, the user may change that. */
  isCounted: boolean;
}

const surfaces: Surface[] = [
  { surface: 'panel', path: '/sidepanel.html?tab=1', isCounted: true },
  { surface: 'popup', path: '/popup.html', isCounted: true },
  { surface: 'settings', path: '/options.html', isCounted: false },
];

test.each(surfaces)(
  `random use of the $surface, seed ${seed}: no error, no wrong count, nothing read is unread again`,
  async ({ path, isCounted }) => {
    const random = seededRandom(seed);
    const page = await openAlone(path);
    const asked = story.watchRequests(page);
    for (let round = 1; round <= rounds; round += 1) {
      const trail: string[] = [];
      const before = await unreadIds();
      let mayUnread = false;
      for (let action = 0; action < actionsARound; action += 1) {
        const done = await actAtRandom(page, random);
        trail.push(done.name);
        mayUnread ||= done.mayUnread;
        // A page that has become narrower learns so with its next frame.
        const message = `sideways after: ${trail.join(', ')}`;
        await expect.poll(() => scrollsSideways(page), { message }).toBe(false);
      }
      const message = `round ${round}, after: ${trail.join(', ')}`;
      if (isCounted)
        await expect.poll(() => countsAgree(page), { message, timeout: 10_000 }).toBe(true);
      const again = [...(await unreadIds())].filter((id) => !before.has(id));
      if (!mayUnread) expect(again, message).toEqual([]);
      // A page that is just opening may lack its heading.
      if (round % 4 === 0)
        await expect
          .poll(() => axeViolations(page, false), { message, timeout: 10_000 })
          .toEqual([]);
      await publishAtTimes(random);
    }
    expect(findInconsistencies(await readTables(story.driver))).toEqual([]);
    expect(asked().filter((url) => !/^blob:|\.wav$/.test(url))).toEqual([]);
    await story.expectNoConsoleErrors();
  },
);

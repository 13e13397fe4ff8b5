import { describe, expect, onTestFinished } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { minute } from '../../../lib/time.ts';
import { startReader } from '../../gallery/reader.ts';
import { goOffline, goOnline } from '../../gallery/states/samples.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { RenderedExtension, test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';
import { untilStill } from '../until-still.ts';
import { resizeTo } from '../viewport.ts';

/** Permits an immediate refresh. */
const forgetLastCheck = () =>
  db.channels.toCollection().modify({ nextDueAt: 0, checkedAt: 0, notBefore: 0 });

/** The positions of the bar's buttons, each distinct height once. */
const buttonTops = () => [
  ...new Set(
    [...document.querySelectorAll('.FeedProblemBar button')].map(
      (button) => button.getBoundingClientRect().top,
    ),
  ),
];

/** How many pixels of the time of the last update are visible. */
function shownFreshness(): number {
  const [line, part] = ['header .words p', 'header .words p span + span'].map((selector) =>
    document.querySelector(selector)?.getBoundingClientRect(),
  );
  if (!line || !part || part.bottom > line.bottom + 1) return 0;
  return Math.min(part.right, line.right) - part.left;
}

describe('list status', () => {
  test('a failing feed is shown with its remedy, until a refresh succeeds', async ({
    extension,
  }) => {
    extension.site.setScenarios('serverError');
    await extension.pollAndWait();
    const panel = await extension.openPanel();
    const bar = panel.locator('.FeedProblemBar');
    await bar.getByText(/^The site answered with an error \(500\)/).waitFor();
    extension.site.setScenarios();
    await forgetLastCheck();
    await bar.getByRole('button').click();
    await bar.getByText(/500/).waitFor({ state: 'detached' });
    await expect.poll(async () => (await extension.newsChannel()).failure).toBeNull();
  });

  test('without any article, a refresh that brings none ends the loading and can be repeated', async ({
    extension,
  }) => {
    await db.articles.clear();
    await forgetLastCheck();
    const panel = await extension.openPanel();
    await panel.getByText('No new articles').waitFor();
    await extension.site.publish();
    await forgetLastCheck();
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.locator('.ArticleRow').first().waitFor();
  });

  test('when the list was updated is whole in the narrowest sidebar', async ({ extension }) => {
    await db.channels.toCollection().modify({ succeededAt: Date.now() - 12.5 * minute });
    await resizeTo(240, 640);
    const panel = await extension.openPanel();
    const part = panel.locator('header .words p span').last();
    await expect.poll(() => part.textContent()).toBe('updated 12\u00a0min.\u00a0ago');
    const isCut = await part.evaluate((shown) => shown.scrollWidth > shown.clientWidth);
    expect(isCut).toBe(false);
    expect((await panel.locator('header').boundingBox()).height).toBeLessThan(60);
  });

  test('a bot check offers the site and another try, and says when that is made if it is too early', async ({
    extension,
  }) => {
    extension.site.setScenarios('challenge');
    await extension.pollAndWait();
    const panel = await extension.openPanel();
    const bar = panel.locator('.FeedProblemBar');
    await bar.getByRole('button', { name: 'Open the site' }).waitFor();
    for (const width of [240, 360, 400, 640]) {
      await resizeTo(width, 640);
      await expect.poll(buttonTops, { message: `${width} px` }).toHaveLength(1);
      await expect.poll(shownFreshness, { message: `${width} px` }).toBeGreaterThan(70);
    }
    const asked = extension.site.requests.length;
    await bar.getByRole('button', { name: 'Try again' }).click();
    await panel
      .getByText(
        /^The site was asked less than a minute ago\. REEx Reader tries again at \d+:\d\d\s[AP]M\.$/,
      )
      .waitFor();
    expect(extension.site.requests.slice(asked)).toEqual([]);
    const { checkedAt, nextDueAt } = await extension.newsChannel();
    expect(nextDueAt).toBe((checkedAt ?? 0) + minute);
    extension.site.setScenarios();
    await forgetLastCheck();
    await bar.getByRole('button', { name: 'Try again' }).click();
    await bar.getByText(/bot check/).waitFor({ state: 'detached' });
  });

  test('being offline is shown, until the browser is online again', async ({ extension }) => {
    const panel = await extension.openPanel();
    const offline = panel.getByText('This computer is offline. Stored articles can still be read.');
    onTestFinished(goOnline);
    goOffline();
    await offline.waitFor();
    goOnline();
    await offline.waitFor({ state: 'detached' });
  });

  test('a failing refresh is told once: by a toast only where no bar in view says it', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    const told = panel.getByText(/^The site answered with an error \(500\)/);
    extension.site.setScenarios('serverError');
    const refresh = async () => {
      await forgetLastCheck();
      await panel.keyboard.press('r');
      // Waits for a second refresh, which runs after the page's.
      await extension.refreshNow();
    };
    await refresh();
    await told.waitFor();
    await untilStill();
    expect(await told.count()).toBe(1);
    await panel.evaluate(() => document.querySelector('main')?.scrollTo(0, 1_000));
    await refresh();
    await panel.locator('.Toast').getByText(/500/).waitFor();
  });

  test('a refresh while offline is answered once: by a toast only where no bar says it', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    const told = panel.getByText(/^This computer is offline\./);
    onTestFinished(goOnline);
    goOffline();
    await told.waitFor();
    await panel.keyboard.press('r');
    // Waits for a second refresh, which runs after the page's.
    await extension.refreshNow();
    await untilStill();
    expect(await told.count()).toBe(1);
    await panel.locator('.ArticleRow [data-stop]').first().click();
    await told.waitFor({ state: 'detached' });
    await panel.keyboard.press('r');
    await panel
      .locator('.Toast')
      .getByText(/^This computer is offline\./)
      .waitFor();
  });

  test('the header says how current the list is, and how many articles are stored', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    const line = panel.locator('header .words p');
    await expect.poll(() => line.textContent()).toMatch(/^\d+ unreadupdated just now$/);
    const stored = (await extension.articles()).length;
    await expect
      .poll(() => line.getAttribute('title'))
      .toMatch(new RegExp(`^\\d+ unread · updated just now · ${stored} stored$`));
  });

  test('the header refreshes, and its menu opens the settings', async ({ extension }) => {
    const panel = await extension.openPanel();
    const asked = extension.site.requests.length;
    await forgetLastCheck();
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => extension.site.requests.length).toBeGreaterThan(asked);
    await chooseInListMenu(panel, 'Settings');
    await expect.poll(() => browserState.settingsOpened).toBe(1);
  });
});

test('first run: a site that is down is reported, and trying again fills the list', async () => {
  // Without the fixture, because the site must fail from the first request on.
  const site = await startReader({}, (down) => down.setScenarios('down'));
  const extension = new RenderedExtension(site);
  const panel = await extension.openPanel();
  await panel.getByRole('heading', { name: 'No articles yet' }).waitFor();
  site.setScenarios();
  await forgetLastCheck();
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByRole('listitem').first().waitFor();
  expect(await extension.articles()).not.toEqual([]);
});

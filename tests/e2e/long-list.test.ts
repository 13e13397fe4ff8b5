import { expect } from 'vitest';
import type { ViewRow } from '../../lib/store/rows/views.ts';
import { seedArticles } from '../../scripts/bench/seed-articles.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { drawnListInside } from '../support/drawn-list.ts';

const look = (panel: ReaderPage) => panel.evaluate(drawnListInside);

const atRest = (panel: ReaderPage) =>
  expect.poll(async () => (await look(panel)).isRead, { message: 'all rows in view to be read' });

/** Waits until the list is drawn at its scroll position and that position is stored. */
const isRemembered = ({ driver }: Story, panel: ReaderPage) =>
  waitUntil('the place to be remembered', async () => {
    const [view] = await driver.rows<ViewRow>('views');
    const { top, isRead } = await look(panel);
    return (isRead && view?.places[view.list]?.top?.articleId === top) || undefined;
  });

/** The same row at the same offset. Scroll positions are whole pixels, row offsets need not be. */
async function expectInPlace(
  panel: ReaderPage,
  { row, at }: { row: string | undefined; at: number },
) {
  const { first } = await look(panel);
  expect(first.row).toBe(row);
  expect(Math.abs(first.at - at)).toBeLessThan(1);
}

const scrollTo = (panel: ReaderPage, share: number) =>
  panel.evaluate((part) => {
    const main = document.querySelector('main');
    main?.scrollTo(0, main.scrollHeight * part);
  }, share);

const isRising = (places: readonly number[]) =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));

test('long list: each window has its own view, and a killed panel reopens where it was', async ({
  story,
}) => {
  const { driver } = story;
  await seedArticles(driver.extensionPage, { count: 1_000 });
  const total = (await story.unread()).length;
  const panel = await driver.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  await atRest(panel).toBe(true);

  // Screen readers get the position and total of all rows, in visual order.
  expect(await look(panel)).toMatchObject({ sizes: [total] });
  const headings = panel.getByRole('main').getByRole('heading', { level: 3 });
  const titles = (await headings.allTextContents()).map((text) =>
    /Measured Article (\d+)/.exec(text),
  );
  expect(titles.length).toBeGreaterThan(5);
  expect(isRising(titles.flatMap((title) => (title ? Number(title[1]) : [])))).toBe(true);

  await scrollTo(panel, 0.7);
  await isRemembered(story, panel);
  const { first: left, rows } = await look(panel);
  expect(rows).toBeLessThan(80);
  await panel.close();
  const again = await driver.openPanel();
  await again.locator(`[data-row="${left.row}"]`).waitFor();
  await atRest(again).toBe(true);
  await expectInPlace(again, left);

  const other = await driver.openedBy(() =>
    driver.extensionPage.evaluate(async () => {
      await chrome.windows.create({ url: chrome.runtime.getURL('/sidepanel.html'), width: 420 });
    }),
  );
  await other.locator('[data-row]').first().waitFor();
  await other.getByRole('button', { name: 'All', exact: true }).click();
  await other.locator('button[aria-current]', { hasText: 'All' }).waitFor();
  await other.keyboard.press('Home');
  await expect.poll(async () => (await look(other)).focused).toBe('1');
  await expectInPlace(again, left);
  await again.locator('button[aria-current]', { hasText: 'Unread' }).waitFor();
});

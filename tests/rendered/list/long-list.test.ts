import { expect } from 'vitest';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { waitUntil } from '../../gallery/reader.ts';
import { drawnListInside } from '../../support/drawn-list.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';

/** More rows than the list keeps positions and heights of. */
const stored = 3_000;

const look = (panel: RenderedPage) => panel.evaluate(drawnListInside);

const atRest = (panel: RenderedPage) =>
  expect.poll(async () => (await look(panel)).isRead, { message: 'all rows in view to be read' });

/** Waits until the list is drawn at its scroll position and that position is stored. */
const isRemembered = (extension: RenderedExtension, panel: RenderedPage) =>
  waitUntil(async () => {
    const [view] = await extension.rows<ViewRow>('views');
    const { top, isRead } = await look(panel);
    return (isRead && view?.places[view.list]?.top?.articleId === top) || undefined;
  }, 'the place to be remembered');

/**
 * Expects the same row at the same offset. Scroll positions are whole pixels and row offsets aren't, so another row may
 * be the first one below the heading.
 */
const expectInPlace = ({ row, at }: { row: string | undefined; at: number }): Promise<void> => {
  const distance = () => {
    const top = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
    const found = document.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect().top;
    return Math.abs((found ?? Number.NaN) - top - at);
  };
  return expect.poll(distance, { message: `row ${row} in its place` }).toBeLessThan(1);
};

const scrollTo = (panel: RenderedPage, share: number) =>
  panel.evaluate((part) => {
    const main = document.querySelector('main');
    main?.scrollTo(0, main.scrollHeight * part);
  }, share);

const isRising = (places: readonly number[]) =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));

test('long list: three thousand articles draw only a few dozen rows', async ({ extension }) => {
  await fillArticles({ count: stored, now: Date.now() });
  const total = (await extension.unread()).length;
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: `Unread ${total.toLocaleString('en')}` }).waitFor();
  await panel.getByRole('listitem').first().waitFor();
  await atRest(panel).toBe(true);

  // Screen readers get the position and total of all rows, in visual order.
  expect(await look(panel)).toMatchObject({ sizes: [total] });
  // The rows around the view are drawn when the page is idle.
  await expect.poll(() => document.querySelectorAll('h3').length).toBeGreaterThan(8);
  const headlines = [...document.querySelectorAll('h3')].map(
    ({ textContent }) => textContent ?? '',
  );
  const numbers = headlines.flatMap((text) => /Measured Article (\d+)/.exec(text)?.[1] ?? []);
  expect(numbers.length).toBeGreaterThan(5);
  expect(isRising(numbers.map(Number))).toBe(true);

  await panel.keyboard.press('End');
  await expect.poll(async () => (await look(panel)).focused).toBe(String(total));
  await panel.getByRole('button', { name: 'Load older articles' }).waitFor();
  await panel.keyboard.press('k');
  await expect.poll(async () => (await look(panel)).focused).toBe(String(total - 1));
  await panel.keyboard.press('PageUp');
  await expect.poll(async () => Number((await look(panel)).focused)).toBeLessThan(total - 1);
  const up = Number((await look(panel)).focused);
  expect(up).toBeGreaterThan(total - 12);

  // The focused row stays drawn at any distance, and keys continue from it.
  await scrollTo(panel, 0.5);
  await expect.poll(async () => (await look(panel)).places.at(-1)).toBe(up);
  await atRest(panel).toBe(true);
  const middle = await look(panel);
  expect(middle.rows).toBeLessThan(80);
  expect(isRising(middle.places)).toBe(true);
  expect(middle.focused).toBe(String(up));
  expect(middle.places[0]).toBeGreaterThan(total / 3);
  await panel.keyboard.press('j');
  await expect.poll(async () => (await look(panel)).focused).toBe(String(up + 1));

  // Scrolls faster than rows can be loaded.
  await panel.keyboard.press('Home');
  await expect.poll(async () => (await look(panel)).focused).toBe('1');
  await panel.keyboard.type('j'.repeat(59));
  await expect.poll(async () => (await look(panel)).focused).toBe('60');
});

test('long list: a jump leaves the drawn rows until others are read, and draws once', async ({
  extension,
}) => {
  await fillArticles({ count: stored, now: Date.now() });
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  await atRest(panel).toBe(true);
  const drawn: number[] = [];
  const count = () => drawn.push(document.querySelectorAll('[data-row]').length);
  const observer = new MutationObserver(count);
  const box = document.querySelector('.ArticleRows');
  if (box) observer.observe(box, { childList: true, subtree: true });
  await scrollTo(panel, 0.5);
  await expect.poll(async () => (await look(panel)).places[0]).toBeGreaterThan(stored / 3);
  observer.disconnect();
  expect(drawn.length).toBeGreaterThan(0);
  expect(Math.min(...drawn)).toBeGreaterThan(0);
});

test('long list: keeps its scroll position when articles arrive, and reopens there', async ({
  extension,
}) => {
  const { site } = extension;
  await fillArticles({ count: 1_000, now: Date.now() });
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  await scrollTo(panel, 0.4);
  await isRemembered(extension, panel);
  const { first, places } = await look(panel);

  site.publish();
  await extension.pollAndWait();
  await panel.getByRole('button', { name: '1 new' }).waitFor();
  await expectInPlace(first);

  // A read row keeps its position, also when a row above it loses its lead paragraph.
  const row = panel.locator(`[data-row="${first.row}"]`);
  const title = (await row.locator('.headline').textContent()) ?? '';
  await row.getByRole('heading').getByRole('button').focus();
  await panel.keyboard.press('m');
  await expect.poll(() => row.getAttribute('data-unread')).toBe('false');
  await expectInPlace(first);

  await row.getByRole('heading').getByRole('button').click();
  await panel.getByRole('heading', { level: 1, name: title }).waitFor();
  await panel.keyboard.press('Escape');
  await row.waitFor();
  await atRest(panel).toBe(true);
  await expectInPlace(first);
  await expect
    .poll(async () => (await look(panel)).focused)
    .toBe(await row.getAttribute('aria-posinset'));

  // Pending articles are added at the top.
  await panel.getByRole('button', { name: '1 new' }).click();
  await expect.poll(async () => (await look(panel)).places[0]).toBe(1);

  await scrollTo(panel, 0.7);
  await isRemembered(extension, panel);
  const { first: left } = await look(panel);
  extension.close();
  const again = await extension.openPanel();
  await again.locator(`[data-row="${left.row}"]`).waitFor();
  await atRest(again).toBe(true);
  await expectInPlace(left);

  // In a narrower window rows rewrap, and the top row stays at the top.
  const wide = await look(again);
  await again.setViewportSize({ width: 320, height: 700 });
  await expect
    .poll(async () => Math.abs(Number((await look(again)).first.row) - Number(wide.first.row)))
    .toBeLessThan(3);
  expect(places.length).toBeLessThan(80);
});

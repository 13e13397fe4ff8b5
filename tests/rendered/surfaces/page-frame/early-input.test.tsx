import { liveQuery } from 'dexie';
import { describe, expect, onTestFinished, vi } from 'vitest';
import { readSeenVersion } from '../../../../lib/store/articles/seen-version.ts';
import { db } from '../../../../lib/store/db/database.ts';
import { newChannel } from '../../../../lib/store/rows/channels.ts';
import { browserState } from '../../../support/fakes/fake-browser.ts';
import { headline, openWith, painted, panel, popup, rows } from '../../early-page.tsx';
import { test } from '../../extension.tsx';
import type { RenderedPage } from '../../page.ts';

/** Moves the mouse over a row's headline. */
async function pointAt({ mouse }: RenderedPage, row: HTMLElement | undefined): Promise<void> {
  const box = row?.querySelector('.headline')?.getBoundingClientRect();
  if (!box) throw new Error('There is no such row.');
  await mouse.move(box.left + box.width / 2, box.top + box.height / 2);
}

const titleOf = (row: HTMLElement | null | undefined) =>
  row?.querySelector('.headline')?.textContent ?? '';

const addressOf = async (row: HTMLElement | undefined) =>
  (await db.articles.get(Number(row?.dataset.row)))?.url;

describe('before the app is there', () => {
  test('a click is held for it', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const title = document.querySelector('[data-row] .headline')?.textContent ?? '';
    await page.getByRole('listitem').first().getByRole('button').first().click();
    expect(document.querySelector('article')).toBeNull();
    await loadApp();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('a menu opens once it has its items', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    await page.getByRole('button', { name: 'More for this list' }).click();
    expect(document.querySelector(':popover-open')).toBeNull();
    await loadApp();
    await page.getByRole('menuitem', { name: /Settings/ }).waitFor();
  });

  test('shortcuts are held in order, and Tab moves the focus at once', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(popup);
    await painted();
    headline()?.focus();
    await page.keyboard.press('s');
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    expect(document.activeElement).not.toBe(headline());
    headline()?.focus();
    await loadApp();
    await expect.poll(() => db.saved.count()).toBe(1);
    const focused = () => document.activeElement?.closest('[data-row]');
    await expect.poll(focused).toBe(rows()[1]);
  });

  test('a shortcut counts though the element that had the focus is gone', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    headline()?.focus();
    await page.keyboard.press('?');
    const row = headline()?.closest('[data-row]');
    row?.replaceWith(row.cloneNode(true));
    await loadApp();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });

  test('typed text stays and is searched', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const field = document.querySelector<HTMLInputElement>('.SearchBox input');
    field?.focus();
    await page.keyboard.type('furnaces');
    await loadApp();
    expect(document.activeElement).toBe(field);
    expect(field?.value).toBe('furnaces');
    await expect.poll(() => document.querySelector('.SearchBox .found')).not.toBeNull();
  });

  test('each shortcut acts on the row that the one before it has moved to', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(popup);
    await painted();
    headline()?.focus();
    for (const key of ['j', 's', 'j', 's']) await page.keyboard.press(key);
    await loadApp();
    const saved = async () => (await db.saved.toArray()).map(({ articleId }) => articleId).sort();
    const expected = [rows()[1], rows()[2]].map((row) => Number(row?.dataset.row)).sort();
    await expect.poll(saved).toEqual(expected);
  });

  test('what is typed after the key of a field is typed into it', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(popup);
    await painted();
    await page.keyboard.type('/sam rare');
    await loadApp();
    await expect
      .poll(() => document.querySelector<HTMLInputElement>('footer input')?.value)
      .toBe('sam rare');
    expect(await db.saved.count()).toBe(0);
  });

  test('Enter opens the selected article', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const title = titleOf(rows()[0]);
    await page.keyboard.press('Enter');
    await loadApp();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('Enter in the field follows what was typed there', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const field = document.querySelector<HTMLInputElement>('.SearchBox input');
    field?.focus();
    await page.keyboard.type('furnaces');
    await page.keyboard.press('Enter');
    await loadApp();
    expect(field?.value).toBe('furnaces');
    await expect.poll(() => document.activeElement).not.toBe(field);
  });

  test('arrow keys move between tabs', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(popup);
    await painted();
    await page.getByRole('tab', { name: 'Unread' }).focus();
    await page.keyboard.press('ArrowRight');
    await loadApp();
    await page.getByRole('tab', { name: 'Highlights', selected: true }).waitFor();
  });

  test('Ctrl and the middle button open the original in the background', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const button = (at: number) => page.getByRole('listitem').nth(at).getByRole('button').first();
    await button(0).click({ modifiers: ['Control'] });
    await button(1).click({ button: 'middle' });
    await loadApp();
    const opened = [await addressOf(rows()[0]), await addressOf(rows()[1])];
    await expect.poll(() => browserState.openedTabs.map(({ url }) => url)).toEqual(opened);
    expect(document.querySelector('article')).toBeNull();
  });

  test('a double click opens one article', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const title = titleOf(rows()[1]);
    await page.getByRole('listitem').nth(1).getByRole('button').first().dblclick();
    await loadApp();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await expect.poll(() => db.lastRead.count()).toBe(1);
  });

  test('a list is scrolled at once, and stays there', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const top = () => rows()[2]?.getBoundingClientRect().top;
    const before = top() ?? 0;
    await pointAt(page, rows()[1]);
    await page.mouse.wheel(0, 60);
    await expect.poll(top).toBe(before - 60);
    await loadApp();
    await expect.poll(() => document.querySelector('header p')?.textContent).toMatch(/unread/);
    expect(top()).toBe(before - 60);
  });
});

/**
 * Slows the page's timers down. Otherwise, on a busy machine, a button could be down for too long to count as a click.
 */
function slowTimers(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout'],
    shouldAdvanceTime: true,
    advanceTimeDelta: 1,
  });
  onTestFinished(() => void vi.useRealTimers());
}

const problem = () => document.querySelector('.FeedProblemBar p');

describe('a mouse button that is down', () => {
  test('while the app takes over clicks what it was pressed on', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const title = titleOf(rows()[2]);
    await pointAt(page, rows()[2]);
    await page.mouse.down();
    await loadApp();
    await page.mouse.up();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('on the last row is not covered by the note below the list', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    const [x, y] = [100, innerHeight - 20];
    const title = titleOf(document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]'));
    slowTimers();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await loadApp();
    await expect.poll(readSeenVersion).not.toBeNull();
    await twoFrames();
    await page.mouse.up();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('keeps all in its place until it is up, whatever was read meanwhile', async ({
    extension: _extension,
  }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    await loadApp();
    await expect.poll(() => document.querySelector('header p')?.textContent).toMatch(/unread/);
    const third = rows()[2];
    const before = third?.getBoundingClientRect().top;
    slowTimers();
    await pointAt(page, third);
    await page.mouse.down();
    await failFeed();
    await twoFrames();
    expect(third?.getBoundingClientRect().top).toBe(before);
    expect(problem()).toBeNull();
    await page.mouse.up();
    await page.getByRole('heading', { level: 1, name: titleOf(third) }).waitFor();
  });

  test('for long, as for a drag, holds nothing back', async ({ extension: _extension }) => {
    const { page, loadApp } = await openWith(panel);
    await painted();
    await loadApp();
    await expect.poll(() => document.querySelector('header p')?.textContent).toMatch(/unread/);
    await pointAt(page, rows()[2]);
    await page.mouse.down();
    await failFeed();
    await expect.poll(problem).not.toBeNull();
    await page.mouse.up();
  });
});

/** Makes the feed fail, which a bar above the rows says. Resolves once live queries have read it. */
async function failFeed(): Promise<void> {
  const isRead = Promise.withResolvers<void>();
  const reading = liveQuery(() => db.channels.get('news')).subscribe((news) => {
    if (news?.failure) isRead.resolve();
  });
  await db.channels.put({ ...newChannel('news'), failure: { kind: 'timeout' }, failures: 3 });
  await isRead.promise;
  reading.unsubscribe();
}

const twoFrames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

import { expect } from 'vitest';
import { pauseNotifications } from '../../../lib/app/notify/pause.ts';
import { readPause } from '../../../lib/store/articles/notification-pause.ts';
import { db } from '../../../lib/store/db/database.ts';
import { toggleSaved } from '../../../lib/store/user/toggle-saved.ts';
import { addUnread, markRangeRead } from '../../../lib/store/user/unread.ts';
import { hour, minute } from '../../../lib/time.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { test } from '../extension.tsx';
import { chooseInListMenu } from '../list-menu.ts';
import { untilStill } from '../until-still.ts';
import { resizeTo } from '../viewport.ts';

const heights = () =>
  [...document.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect().height);

test('list menu: a density applies at once, and the list stays at its place', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row] .lead').first().waitFor();
  await panel.keyboard.press('j');
  const selected = () => panel.locator('[aria-current="true"][data-row]').getAttribute('data-row');
  const before = await selected();
  const comfortable = Math.max(...heights());
  await chooseInListMenu(panel, 'Compact');
  await expect.poll(() => Math.max(...heights())).toBeLessThanOrEqual(50);
  expect(comfortable).toBeGreaterThan(80);
  await expect.poll(selected).toBe(before);
  await chooseInListMenu(panel, 'Headlines');
  await expect.poll(() => Math.max(...heights())).toBeLessThan(44);
  await expect.poll(() => panel.locator('.RowMeta').first().isVisible()).toBe(false);
});

test('list menu: offers to undo and redo only what there is to undo and redo', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const menu = panel.getByRole('menu', { name: 'More for this list' });
  const open = async () => {
    await panel.getByRole('button', { name: 'More for this list' }).click();
    await menu.getByRole('menuitem', { name: /^Export this list/ }).waitFor();
  };
  await open();
  await untilStill();
  expect(await menu.getByRole('menuitem', { name: /^(Undo|Redo)/ }).count()).toBe(0);
  await panel.keyboard.press('Escape');
  const [first] = await extension.articles();
  // Articles that are no longer saved can be saved again.
  for (const at of [1, 2]) await toggleSaved(first?.id ?? 0, at);
  await open();
  await menu.getByRole('menuitem', { name: /^Undo/ }).click();
  await expect.poll(() => db.saved.count()).toBe(1);
  await chooseInListMenu(panel, 'Redo');
  await expect.poll(() => db.saved.count()).toBe(0);
});

test('list menu: everything in it can be reached in a panel of 240 by 400 pixels', async ({
  extension,
}) => {
  await resizeTo(240, 400);
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: 'More for this list' }).click();
  const last = panel.getByRole('menuitem', { name: 'Report a problem' });
  await last.waitFor();
  expect(await panel.locator('.Menu .shortcut kbd').first().isVisible()).toBe(true);
  const popover = panel.locator('.Popover:popover-open');
  const isInside = async () => {
    const { left, right, bottom } = await popover.boundingBox();
    return left >= 0 && right <= 240 && bottom <= 400;
  };
  await expect.poll(isInside).toBe(true);
  const box = await popover.boundingBox();
  const isInView = () =>
    last.evaluate((item, { top, bottom }) => {
      const place = item.getBoundingClientRect();
      return place.top >= top && place.bottom <= bottom;
    }, box);
  expect(await isInView()).toBe(false);
  await panel.keyboard.press('End');
  await expect.poll(isInView).toBe(true);
  await panel.keyboard.press('Home');
  await expect.poll(isInView).toBe(false);
  await panel.mouse.move(box.left + 20, box.top + 20);
  await panel.mouse.wheel(0, 3_000);
  await expect.poll(isInView).toBe(true);
});

test('list menu: undoes the latest marking, and says how much that was', async ({ extension }) => {
  const panel = await extension.openPanel();
  const total = (await extension.unread()).length;
  await panel.keyboard.press('Shift+A');
  await expect.poll(async () => (await extension.unread()).length).toBe(0);
  await chooseInListMenu(panel, `Undo: mark ${total} as read`);
  await expect.poll(async () => (await extension.unread()).length).toBe(total);
  await panel.keyboard.press('Shift+A');
  await chooseInListMenu(panel, 'Hide read');
  await panel.getByRole('button', { name: `Undo: mark ${total} as read` }).click();
  await expect.poll(async () => (await extension.unread()).length).toBe(total);
});

test('mark all as read: Undo in its toast undoes that marking, though another window has marked more since', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const before = await extension.unread();
  const [first] = before;
  await panel.keyboard.press('Shift+A');
  await panel.getByText(`${before.length} marked as read`).waitFor();
  await addUnread(first?.articleId ?? 0);
  await markRangeRead({ kind: 'all' }, Date.now());
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText(`${before.length} unread again`).waitFor();
  expect(await extension.unread()).toEqual(before);
});

test('mark all as read: the second click of a double click leaves its Undo', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const before = await extension.unread();
  await panel.getByRole('button', { name: 'Mark all as read' }).dblclick();
  await panel.getByText(`${before.length} marked as read`).waitFor();
  await untilStill();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => extension.unread()).toEqual(before);
});

test('mark all as read: its Undo stays beside what else is told, and goes once z has undone it', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const before = await extension.unread();
  const undo = panel.getByRole('button', { name: 'Undo' });
  await panel.keyboard.press('Shift+A');
  await panel.getByText(`${before.length} marked as read`).waitFor();
  await panel.keyboard.press('Shift+A');
  await expect.poll(() => panel.locator('.Toast p').count()).toBe(2);
  expect(await undo.isVisible()).toBe(true);
  await panel.keyboard.press('z');
  await panel.getByText(`${before.length} unread again`).waitFor();
  expect(await undo.count()).toBe(0);
  expect(await extension.unread()).toEqual(before);
});

test('saving: z undoes it, and Shift+Z saves again', async ({ extension }) => {
  const panel = await extension.openPanel();
  const saved = () => extension.rows('saved');
  await panel.keyboard.press('j');
  await panel.keyboard.press('s');
  await expect.poll(saved).toHaveLength(1);
  const [row] = await saved();
  await panel.keyboard.press('z');
  await panel.getByText('Removed from Saved').waitFor();
  expect(await saved()).toEqual([]);
  await panel.keyboard.press('Shift+Z');
  await expect.poll(saved).toEqual([row]);
});

test('mark all as read: in Saved marks what is saved, and says so', async ({ extension }) => {
  const [first, second, third] = await extension.articles();
  if (!first || !second || !third) throw new Error('There are too few articles.');
  await toggleSaved(second.id, 1);
  await toggleSaved(third.id, 2);
  const panel = await extension.openPanel();
  const total = (await extension.unread()).length;
  await panel.keyboard.type('gs');
  await panel.getByRole('button', { name: 'Mark all in Saved as read' }).waitFor();
  await panel.keyboard.press('Shift+A');
  await panel.getByText('2 in Saved marked as read').waitFor();
  const unread = (await extension.unread()).map(({ articleId }) => articleId);
  expect(unread).toHaveLength(total - 2);
  expect(unread).not.toContain(second.id);
  await panel.keyboard.press('Shift+A');
  await panel.getByText('Nothing in Saved is unread').waitFor();
});

test('list menu: marks as read what is older than a day', async ({ extension }) => {
  const panel = await extension.openPanel();
  const dayAgo = Date.now() - 24 * 3_600_000;
  const recent = (await extension.articles()).filter(({ sortAt }) => sortAt > dayAgo);
  expect(recent.length).toBeGreaterThan(0);
  await chooseInListMenu(panel, 'Older than a day');
  await expect.poll(async () => (await extension.unread()).length).toBe(recent.length);
  // Recent articles are still unread.
  await chooseInListMenu(panel, 'Older than a day');
  await panel.getByText('These articles are already read').waitFor();
});

test('list menu: shows the keys, and opens the sheet that lists them all', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: 'More for this list' }).click();
  expect(await panel.getByRole('menuitem', { name: /^Export this list/ }).textContent()).toMatch(
    /X$/i,
  );
  await panel.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await panel.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
});

test('headline: Ctrl and a click open the original in a background tab and mark it as read, also of the next article', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const articles = await extension.articles();
  const [latest] = articles.toSorted((one, other) => other.sortAt - one.sortAt);
  await panel
    .locator('[data-row] h3 button')
    .first()
    .click({ modifiers: ['Control'] });
  await expect
    .poll(() => browserState.openedTabs)
    .toMatchObject([{ url: latest?.url, active: false }]);
  const isUnread = async () =>
    (await extension.unread()).some(({ articleId }) => articleId === latest?.id);
  await expect.poll(isUnread).toBe(false);
  expect(await panel.locator('[data-row]').first().isVisible()).toBe(true);
  const nextId = Number(await panel.locator('[data-row]').nth(1).getAttribute('data-row'));
  const next = articles.find(({ id }) => id === nextId);
  await panel.locator('[data-row] h3 button').first().click();
  await panel
    .getByRole('button', { name: `Next: ${next?.title}` })
    .click({ modifiers: ['Control'] });
  await expect
    .poll(() => browserState.openedTabs.at(-1))
    .toMatchObject({
      url: next?.url,
      active: false,
    });
  expect(await panel.locator('#article-title').textContent()).toBe(latest?.title);
});

test('list menu: opens the guide and a problem report in tabs', async ({ extension }) => {
  const panel = await extension.openPanel();
  await chooseInListMenu(panel, 'Guide');
  await chooseInListMenu(panel, 'Report a problem');
  const opened = () => browserState.openedTabs.map(({ url }) => new URL(url));
  await expect
    .poll(() => opened().map(({ pathname, hash }) => pathname + hash))
    .toEqual(['/guide/index.html', '/health.html#report']);
});

test('list menu: a pause of notifications is undone where it is told', async ({ extension }) => {
  const panel = await extension.openPanel();
  await chooseInListMenu(panel, 'Pause for 1 hour');
  await panel.getByText(/^Notifications paused until/).waitFor();
  expect((await readPause())?.until).toBeGreaterThan(Date.now() + 50 * minute);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('Notifications are on again.').waitFor();
  expect(await readPause()).toBeNull();
});

test('list menu: the end of a pause is undone, until when it was to last', async ({
  extension,
}) => {
  const until = Date.now() + 3 * hour;
  await pauseNotifications(until, Date.now());
  const panel = await extension.openPanel();
  await chooseInListMenu(panel, 'Resume notifications');
  await panel.getByText('Notifications are on again.').waitFor();
  expect(await readPause()).toBeNull();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText(/^Notifications paused until/).waitFor();
  expect((await readPause())?.until).toBe(until);
});

import { expect } from 'vitest';
import { panelView } from '../../../lib/app/reading/surface-names.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { test } from '../extension.tsx';
import { seedHighlight } from '../highlighting.ts';
import { resizeTo } from '../viewport.ts';

function chipRow(): HTMLElement {
  const row = document.querySelector<HTMLElement>('.ListChips .chips');
  if (!row) throw new Error('There are no chips.');
  return row;
}

/** Whether a chip is completely visible. */
function shows(chip: Element | null | undefined): boolean {
  const box = chip?.getBoundingClientRect();
  const { left, right } = chipRow().getBoundingClientRect();
  return box !== undefined && left <= box.left && box.right <= right;
}

const showsCurrent = () => shows(chipRow().querySelector('[aria-current]'));

/** The active filters whose chips are completely visible. */
const filtersInView = () =>
  [...chipRow().querySelectorAll('.FilterChip')]
    .filter(shows)
    .map((chip) => chip.querySelector('.name')?.textContent);

test('list chips: a wheel scrolls them sideways to the end, and then the page', async ({
  extension,
}) => {
  await resizeTo(320, 640);
  const panel = await extension.openPanel();
  const beyond = () => chipRow().scrollWidth - chipRow().clientWidth;
  // The chips become longer once the lists are counted.
  await expect.poll(beyond).toBeGreaterThan(60);
  const { x, y, height } = await panel.locator('.ListChips .chips').boundingBox();
  await panel.mouse.move(x + 20, y + height / 2);
  await panel.mouse.wheel(0, 60);
  await expect.poll(() => chipRow().scrollLeft).toBe(60);
  await panel.mouse.wheel(0, -100);
  await expect.poll(() => chipRow().scrollLeft).toBe(0);

  const isTaken = (deltaY: number) => {
    const event = new WheelEvent('wheel', { deltaY, cancelable: true, bubbles: true });
    chipRow().firstElementChild?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(isTaken(-100)).toBe(false);
  expect(isTaken(2_000)).toBe(true);
  expect(chipRow().scrollLeft).toBeCloseTo(beyond(), 0);
  expect(isTaken(100)).toBe(false);
});

test('list chips: the current list is in view, also in a narrower panel', async ({ extension }) => {
  await resizeTo(640, 640);
  const panel = await extension.openPanel();
  await panel.keyboard.type('gh');
  await panel.locator('[aria-current]').filter({ hasText: 'My highlights' }).waitFor();
  await resizeTo(240, 640);
  await expect.poll(showsCurrent).toBe(true);
  expect(scrollY).toBe(0);
});

test('list chips: filters come first, and the one that was set last is in view', async ({
  extension,
}) => {
  await resizeTo(240, 640);
  const terms = (filters: string) => updateView(panelView(1), { list: 'all', terms: filters });
  await terms('category:=Policy is:unread after:2026-01-01');
  const panel = await extension.openPanel();
  await panel.locator('.FilterChip').first().waitFor();
  const chips = () => chipRow().querySelectorAll('.FilterChip').length;
  await expect.poll(filtersInView).toEqual(['Policy', 'Unread']);
  expect(chipRow().scrollLeft).toBe(0);

  await terms('category:=Policy is:unread');
  await expect.poll(chips).toBe(2);
  await terms('category:=Policy is:unread after:2026-02-01');
  await expect.poll(filtersInView).toEqual([expect.stringMatching(/^Since Feb/)]);
  await panel.getByRole('button', { name: /^Since Feb/ }).click();
  await expect.poll(chips).toBe(2);
  await expect.poll(filtersInView).toEqual(['Policy', 'Unread']);
  expect(chipRow().scrollLeft).toBe(0);

  // A list is chosen that makes one of the filters redundant.
  await terms('category:="Separation and magnets" is:unread');
  await expect.poll(filtersInView).toEqual(['Separation and magnets']);
  await panel.getByRole('button', { name: /^Unread \d/ }).click();
  await expect.poll(chips).toBe(1);
  await expect.poll(showsCurrent).toBe(true);
  expect(scrollY).toBe(0);
});

test('list chips: a saved search is before the fade once its number has come', async ({
  extension,
}) => {
  await resizeTo(320, 640);
  const [text, terms] = ['dysprosium', ''];
  await changeSettings({ savedSearches: [{ name: text, terms, text }] });
  const panel = await extension.openPanel();
  await panel.getByRole('combobox', { name: 'Search articles' }).fill(text);
  const chip = panel.locator('.ListChips .saved[aria-current]').filter({ hasText: /\d$/ });
  await chip.waitFor();
  const { right } = chipRow().getBoundingClientRect();
  const fade = Number.parseFloat(getComputedStyle(chipRow()).paddingRight);
  const end = async () => (await chip.element()).getBoundingClientRect().right;
  await expect.poll(end).toBeLessThanOrEqual(right - fade + 1);
});

test('list chips: the row has room for the ring of the focused one', async ({ extension }) => {
  const panel = await extension.openPanel();
  const chip = panel.getByRole('button', { name: 'All', exact: true });
  await panel.keyboard.press('Tab');
  await chip.focus();
  const { outlineWidth, outlineOffset } = getComputedStyle(await chip.element());
  const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
  expect(ring).toBeGreaterThan(0);
  const { top, bottom } = await chip.boundingBox();
  const row = chipRow().getBoundingClientRect();
  expect(row.top).toBeLessThanOrEqual(top - ring);
  expect(row.bottom).toBeGreaterThanOrEqual(bottom + ring);
});

test('list chips: the current one stays in view when one is added before it', async ({
  extension,
}) => {
  await resizeTo(240, 640);
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: /^Saved/ }).click();
  await expect.poll(showsCurrent).toBe(true);
  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  await panel.getByRole('button', { name: /^Watch/ }).waitFor();
  await expect.poll(showsCurrent).toBe(true);
});

test('list chips: stay in their place, with the focus, from list to list', async ({
  extension,
}) => {
  const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';
  await seedHighlight(slug, 'Ore can be bought, shipped and stored.', { id: 'ore' });
  const panel = await extension.openPanel();
  const top = () => chipRow().getBoundingClientRect().top;
  const before = top();
  const chip = panel.getByRole('button', { name: 'My highlights 1' });
  await chip.press('Enter');
  await panel.getByRole('combobox', { name: 'Search highlights' }).waitFor();
  await expect.poll(top).toBe(before);
  await expect
    .poll(() => chip.evaluate((focused) => focused === document.activeElement))
    .toBe(true);
  await panel.keyboard.type('gb');
  await panel.getByText('Briefings are off').waitFor();
  await expect.poll(top).toBe(before);
});

test('search field: / leads to it in every list, and typing in a briefing keeps the focus', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const label = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await panel.keyboard.type('gh');
  await panel.getByText('Nothing highlighted yet').waitFor();
  await panel.keyboard.press('/');
  await expect.poll(label).toBe('Search articles');
  await panel.keyboard.press('Escape');
  await panel.keyboard.type('gb');
  await panel.getByText('Briefings are off').waitFor();
  await panel.keyboard.press('/');
  await panel.keyboard.type('terbium');
  await panel.locator('.ArticleRows mark').first().waitFor();
  expect(await panel.evaluate(() => document.querySelector('input')?.value)).toBe('terbium');
});

test('list chips: the words of a chip can be read as soon as its list is chosen', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const chip = panel.locator('.ListChips .chips').getByRole('button', { name: 'All', exact: true });
  await chip.click();
  await panel.locator('[aria-current]').filter({ hasText: 'All' }).waitFor();
  expect((await chip.element()).getAnimations()).toEqual([]);
});

test('list chips: a saved search moves no row', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  const { height } = chipRow().getBoundingClientRect();
  await changeSettings({ savedSearches: [{ name: 'tin', text: 'tin', terms: '' }] });
  await panel.locator('.ListChips .saved').waitFor();
  expect(chipRow().getBoundingClientRect().height).toBe(height);
});

test('lists opened by key: the place that has the focus names the list', async ({ extension }) => {
  const panel = await extension.openPanel();
  await panel.getByRole('heading', { level: 3 }).first().waitFor();
  const label = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  for (const [keys, name] of [
    ['gh', 'My highlights'],
    ['ga', 'All'],
    ['gb', 'Briefing'],
    ['gu', 'Unread'],
  ] as const) {
    await panel.keyboard.type(keys);
    await expect.poll(label).toBe(name);
  }
});

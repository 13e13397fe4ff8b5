import type { Page } from 'playwright-core';
import type { Measure } from '../bench-session.ts';
import { frame, rounds, row } from '../row.ts';
import { untilIdle, untilLoaded } from '../until-painted.ts';

/** Six frames are not felt as waiting. */
const mostFrames = 6;

const listRow = (action: string, ours: readonly number[]) =>
  row(`${action} (floor: a frame)`, { floor: [frame], ours, most: mostFrames });

/** Actions on lists and their rows. */
export const lists = {
  switch: async ({ page, origin }) => {
    await page.goto(`${origin}/sidepanel.html`);
    await untilLoaded(page);
    const [toAll, toUnread, jumps] = [[], [], []] as [number[], number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      toAll.push(await switchList(page, 'All'));
      await page.evaluate(untilIdle);
      // Rows that were read before would be drawn at once.
      jumps.push(await page.evaluate(jumpTo, (round + 1) / (rounds + 1)));
      toUnread.push(await switchList(page, 'Unread'));
    }
    return [
      listRow('switch to All', toAll),
      listRow('switch to Unread', toUnread),
      listRow('jump into a list', jumps),
    ];
  },

  filter: async ({ page, origin }) => {
    await page.goto(`${origin}/sidepanel.html`);
    await untilLoaded(page);
    await switchList(page, 'All');
    const [menus, filters] = [[], []] as [number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      await page.evaluate(untilIdle);
      menus.push(await page.evaluate(openFilterMenu));
      await page.evaluate(untilIdle);
      filters.push(await page.evaluate(chooseCategory));
      await page.locator('.FilterChip').first().click();
      await page.locator('.FilterChip').waitFor({ state: 'detached' });
    }
    return [listRow('open the filter menu', menus), listRow('filter All by a category', filters)];
  },

  save: async ({ page, origin }) => {
    await page.goto(`${origin}/sidepanel.html`);
    await untilLoaded(page);
    const [saves, marks] = [[], []] as [number[], number[]];
    // An even number of rounds leaves the article as it was.
    for (let round = 0; round <= rounds; round += 1) {
      saves.push(await changeFirstRow(page, 's'));
      marks.push(await changeFirstRow(page, 'm'));
    }
    return [listRow('save an article', saves), listRow('mark it as read', marks)];
  },
} satisfies Record<string, Measure>;

async function switchList(page: Page, name: string): Promise<number> {
  await page.evaluate(untilIdle);
  return page.evaluate(clickChip, name);
}

async function changeFirstRow(page: Page, key: 's' | 'm'): Promise<number> {
  await page.locator('[data-row] [data-stop]').first().focus();
  await page.evaluate(untilIdle);
  return page.evaluate(pressOnFirstRow, key);
}

// These functions run inside the panel's page.

function clickChip(name: string): Promise<number> {
  const chips = [...document.querySelectorAll<HTMLElement>('.ListChips .chips button')];
  const chip = chips.find(({ textContent }) => textContent?.startsWith(name));
  const before = document.querySelector('[data-row]');
  // The rows of another list are new elements.
  const isShown = () => {
    const first = document.querySelector('[data-row]');
    return first !== null && first !== before;
  };
  return untilPainted(() => chip?.click(), isShown);
}

const openFilterMenu = (): Promise<number> =>
  untilPainted(
    () => document.querySelector<HTMLElement>('.ListChips [aria-haspopup]')?.click(),
    () => document.querySelector('.FilterChoices button') !== null,
  );

function chooseCategory(): Promise<number> {
  const choices = [...document.querySelectorAll<HTMLElement>('.FilterChoices section button')];
  const before = document.querySelector('[data-row]');
  const isShown = () => {
    const first = document.querySelector('[data-row]');
    return first !== null && first !== before && document.querySelector('.FilterChip') !== null;
  };
  const isCategory = ({ parentElement }: HTMLElement) =>
    parentElement?.closest('section')?.textContent?.startsWith('Category') ?? false;
  return untilPainted(() => choices.find(isCategory)?.click(), isShown);
}

function pressOnFirstRow(key: 's' | 'm'): Promise<number> {
  const look = () => {
    const first = document.querySelector<HTMLElement>('[data-row]');
    const save = first?.querySelector('.controls [aria-pressed]');
    return key === 's' ? save?.getAttribute('aria-pressed') : first?.dataset.unread;
  };
  const before = look();
  const press = new KeyboardEvent('keydown', { key, bubbles: true });
  return untilPainted(
    () => document.activeElement?.dispatchEvent(press),
    () => look() !== before,
  );
}

function jumpTo(part: number): Promise<number> {
  const list = document.querySelector<HTMLElement>('main');
  const { top = 0, width = 0 } = list?.getBoundingClientRect() ?? {};
  const place = (list?.scrollHeight ?? 0) * part;
  // A single point may lie on a day heading.
  const isThere = () =>
    [150, 200, 250, 300].some((below) =>
      document.elementFromPoint(width / 2, top + below)?.closest('.ArticleRow'),
    );
  return untilPainted(() => list?.scrollTo(0, place), isThere);
}

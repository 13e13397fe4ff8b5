import type { Page } from 'playwright-core';
import { firstPaint } from './baselines.ts';

const restoreTimeoutMs = 300_000;

/** User actions, measured in the production build, in ms. */
export const userFlows = {
  /** Opening the popup's page until its first headline is painted. */
  async openPopup(page: Page, origin: string): Promise<number> {
    await page.goto(`${origin}/popup.html`);
    return page.evaluate(firstPaint);
  },

  /** Opening the panel's page until its first row is painted. */
  async openPanel(page: Page, origin: string): Promise<number> {
    await page.goto(`${origin}/sidepanel.html`);
    return page.evaluate(firstPaint);
  },

  /** Opens the panel's list of all articles and waits until it is at rest. */
  async openAllArticles(page: Page, origin: string): Promise<void> {
    await page.goto(`${origin}/sidepanel.html`);
    await page.locator('.ArticleRow').first().waitFor();
    await page.evaluate(clickChip, 'All');
    await untilLoaded(page);
  },

  /** A click on the chip of another list until its rows are painted. */
  async switchList(page: Page, name: string): Promise<number> {
    await page.evaluate(untilIdle);
    return page.evaluate(clickChip, name);
  },

  /** Opening the filter menu until its values are painted. */
  async openFilterMenu(page: Page): Promise<number> {
    await page.evaluate(untilIdle);
    const took = await page.evaluate(clickUntil, {
      button: '.ListChips [aria-haspopup]',
      shown: '.FilterChoices button',
    });
    await page.keyboard.press('Escape');
    return took;
  },

  /** A click on a value of the open filter menu until its rows are painted; the list is whole again afterward. */
  async filterList(page: Page, name: string): Promise<number> {
    await page.locator('.ListChips [aria-haspopup]').first().click();
    const choice = page.locator('.FilterChoices').getByRole('button', { name });
    await choice.first().waitFor();
    await page.evaluate(untilIdle);
    const took = await page.evaluate(clickChoice, name);
    await page.locator('.FilterChip').first().click();
    await page.locator('.FilterChip').waitFor({ state: 'detached' });
    return took;
  },

  /** Saving the first row, and marking it as read or unread, until the row shows it. */
  async changeRow(page: Page, key: 's' | 'm'): Promise<number> {
    await page.locator('[data-row] [data-stop]').first().focus();
    await page.evaluate(untilIdle);
    return page.evaluate(pressOnFirstRow, key);
  },

  /** "Mark all as read" until the badge is empty. */
  markAllRead: (page: Page): Promise<number> =>
    page.evaluate(pressUntilBadge, { name: 'Mark all as read', isEmpty: true }),

  /** "Undo" until the badge is back. */
  undo: (page: Page): Promise<number> =>
    page.evaluate(pressUntilBadge, { name: 'Undo', isEmpty: false }),

  /** Jumping into the list of all articles until the middle rows are painted, and the number of rows drawn then. */
  async jumpToMiddle(page: Page): Promise<{ took: number; rows: number }> {
    await untilLoaded(page);
    return page.evaluate(jump);
  },

  /** A click on a headline until its text is painted. */
  async openArticle(page: Page): Promise<number> {
    await untilLoaded(page);
    return page.evaluate(openFirst, 'article p');
  },

  /** Like `openArticle`, for an article with highlights, until those are painted. */
  async openMarkedArticle(page: Page): Promise<number> {
    await untilLoaded(page);
    return page.evaluate(openFirst, null);
  },

  /** Restoring a backup file: reading it until its preview is shown, and merging it until the result is. */
  async restoreBackup(page: Page, file: string): Promise<number> {
    const field = page.locator('#backup input[accept*=zip]');
    await field.waitFor({ state: 'attached' });
    const restore = page.getByRole('dialog').getByRole('button', { name: 'Restore' });
    const began = performance.now();
    await field.setInputFiles(file);
    await restore.waitFor({ timeout: restoreTimeoutMs });
    const preview = performance.now() - began;
    const agreed = performance.now();
    await restore.click();
    await page.getByText(/^Restored/).waitFor({ timeout: restoreTimeoutMs });
    return preview + performance.now() - agreed;
  },

  /** Typing a letter in the search of all highlights until the hits are painted, once per round. */
  async searchHighlights(page: Page, rounds: number): Promise<number[]> {
    await page.getByRole('button', { name: /^My highlights/ }).click();
    await page.locator('.HighlightTools input').waitFor();
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      taken.push(await page.evaluate(search, `note ${4_900 + 5 * round}`));
    }
    return taken;
  },
} as const;

/** Waits until the panel shows a headline and is idle: otherwise the rest of its loading would be measured, too. */
async function untilLoaded(page: Page): Promise<void> {
  await page.locator('.ArticleRow h3 button').first().waitFor();
  await page.evaluate(untilIdle);
}

/** Runs inside a page: waits until ten frames in a row have left the page idle for most of their time. */
async function untilIdle(): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const idle = () => new Promise<IdleDeadline>((done) => requestIdleCallback(done));
  for (let idleFrames = 0; idleFrames < 10; ) {
    await frame();
    idleFrames = (await idle()).timeRemaining() > 8 ? idleFrames + 1 : 0;
  }
}

/** Runs inside the panel's page. */
function clickChip(name: string): Promise<number> {
  const chips = [...document.querySelectorAll<HTMLElement>('.ListChips .chips button')];
  const chip = chips.find(({ textContent }) => textContent?.startsWith(name));
  const before = document.querySelector('[data-row]');
  // The rows of another list are new elements.
  const isShown = () => {
    const row = document.querySelector('[data-row]');
    return row !== null && row !== before;
  };
  return untilPainted(() => chip?.click(), isShown);
}

/** Runs inside the panel's page. */
function clickChoice(name: string): Promise<number> {
  const choices = [...document.querySelectorAll<HTMLElement>('.FilterChoices button')];
  const choice = choices.find(({ textContent }) => textContent?.trim().startsWith(name));
  const before = document.querySelector('[data-row]');
  const isShown = () => {
    const row = document.querySelector('[data-row]');
    return row !== null && row !== before && document.querySelector('.FilterChip') !== null;
  };
  return untilPainted(() => choice?.click(), isShown);
}

/** Runs inside the panel's page. */
function clickUntil({ button, shown }: { button: string; shown: string }): Promise<number> {
  return untilPainted(
    () => document.querySelector<HTMLElement>(button)?.click(),
    () => document.querySelector(shown) !== null,
  );
}

/** Runs inside the panel's page, whose first row has the focus. */
function pressOnFirstRow(key: 's' | 'm'): Promise<number> {
  const look = () => {
    const row = document.querySelector<HTMLElement>('[data-row]');
    const save = row?.querySelector('.controls [aria-pressed]');
    return key === 's' ? save?.getAttribute('aria-pressed') : row?.dataset.unread;
  };
  const before = look();
  const press = new KeyboardEvent('keydown', { key, bubbles: true });
  return untilPainted(
    () => document.activeElement?.dispatchEvent(press),
    () => look() !== before,
  );
}

/** Runs inside the popup's page. */
async function pressUntilBadge({ name, isEmpty }: { name: string; isEmpty: boolean }) {
  const buttons = () => [...document.querySelectorAll<HTMLElement>('button')];
  const isNamed = (button: HTMLElement) =>
    button.getAttribute('aria-label') === name || button.textContent === name;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let button = buttons().find(isNamed);
  for (; !button; button = buttons().find(isNamed)) await frame();
  const began = performance.now();
  button.click();
  // Polling without a pause would delay the worker.
  const pause = () => new Promise((done) => setTimeout(done, 1));
  while (((await chrome.action.getBadgeText({})) === '') !== isEmpty) await pause();
  return performance.now() - began;
}

/** Runs inside the panel's page. Without a selector, waits until highlights are painted. */
function openFirst(selector: string | null): Promise<number> {
  const isThere = () =>
    selector === null ? CSS.highlights.size > 0 : document.querySelector(selector) !== null;
  return untilPainted(
    () => document.querySelector<HTMLElement>('.ArticleRow h3 button')?.click(),
    isThere,
  );
}

/** Runs inside the panel's page. */
async function jump(): Promise<{ took: number; rows: number }> {
  const list = document.querySelector<HTMLElement>('main');
  const { top = 0, width = 0 } = list?.getBoundingClientRect() ?? {};
  const middle = (list?.scrollHeight ?? 0) / 2;
  // A single point may lie on a day heading.
  const isThere = () =>
    [150, 200, 250, 300].some((below) =>
      document.elementFromPoint(width / 2, top + below)?.closest('.ArticleRow'),
    );
  const took = await untilPainted(() => list?.scrollTo(0, middle), isThere);
  return { took, rows: document.querySelectorAll('.ArticleRow').length };
}

/** Runs inside the panel's page, with a search that has one hit. */
async function search(words: string): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const field = document.querySelector<HTMLInputElement>('.HighlightTools input');
  const rows = () => document.querySelectorAll('.HighlightRow');
  const write = (value: string) => {
    if (field) field.value = value;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  write('');
  while (rows().length < 5) await frame();
  await frame();
  return untilPainted(
    () => write(words),
    () => rows().length === 1,
  );
}

import type { Page } from 'playwright-core';
import { firstPaint } from './floors.ts';

/** What a person does, measured in the production build. All in ms. */
export const actions = {
  /** Opening the popup's page until its first headline is painted. */
  async openPopup(page: Page, origin: string): Promise<number> {
    await page.goto(`${origin}/popup.html`);
    return page.evaluate(firstPaint, '.ArticleRow .headline');
  },

  /** "Mark all as read" until the badge is empty. */
  markAllRead: (page: Page): Promise<number> =>
    page.evaluate(pressUntilBadge, { name: 'Mark all as read', isEmpty: true }),

  /** "Undo" until the badge is back. */
  undo: (page: Page): Promise<number> =>
    page.evaluate(pressUntilBadge, { name: 'Undo', isEmpty: false }),

  /** A click on a headline until its text is painted. */
  openArticle: (page: Page): Promise<number> => page.evaluate(openFirst),
} as const;

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
  while (((await chrome.action.getBadgeText({})) === '') !== isEmpty) await null;
  return performance.now() - began;
}

/** Runs inside the panel's page. */
async function openFirst(): Promise<number> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const headline = () => document.querySelector<HTMLElement>('.ArticleRow h3 button');
  while (!headline()) await frame();
  const began = performance.now();
  headline()?.click();
  while (!document.querySelector('article p')) await frame();
  await frame();
  return performance.now() - began;
}

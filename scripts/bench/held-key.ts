import type { Page } from 'playwright-core';
import { waitUntil } from '../wait-until.ts';

/** The frames of a page while a key was held. */
export interface HeldKey {
  /** Percentage of frames that were dropped. */
  dropped: number;
  /** The longest frame in ms. */
  worst: number;
}

/** How fast a held key repeats. */
const intervalMs = 33;

/** Holds `j` for this many rows of the panel's list, from its first row. */
export async function holdKey(panel: Page, rows: number): Promise<HeldKey> {
  await panel.keyboard.press('Home');
  const held = await panel.evaluate(hold, { steps: rows - 1, intervalMs, scrollBy: null });
  await waitUntil(`row ${rows} to have the focus`, async () => {
    const focused = panel.locator('[data-row]:focus-within');
    return (await focused.getAttribute('aria-posinset')) === String(rows);
  });
  return held;
}

/** Scrolls a plain list by a row for each repetition of a held key. */
export const scrollPlainList = (page: Page, rows: number): Promise<HeldKey> =>
  page.evaluate(hold, { steps: rows - 1, intervalMs, scrollBy: 60 });

interface Holding {
  steps: number;
  intervalMs: number;
  /** Pixels to scroll by instead of pressing the key. */
  scrollBy: number | null;
}

/** Runs inside a page. */
async function hold({ steps, intervalMs, scrollBy }: Holding): Promise<HeldKey> {
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const press = () => {
    const key = { key: 'j', repeat: true, bubbles: true, cancelable: true };
    if (scrollBy === null) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
    else document.scrollingElement?.scrollBy(0, scrollBy);
  };
  await frame();
  const began = await frame();
  const times: number[] = [];
  let last = began;
  for (let pressed = 0; pressed < steps; ) {
    const now = await frame();
    times.push(now - last);
    last = now;
    for (; pressed < steps && pressed * intervalMs <= now - began; pressed += 1) press();
  }
  const due = Math.max(1, Math.round((last - began) / (1_000 / 60)));
  return {
    dropped: (100 * Math.max(0, due - times.length)) / due,
    worst: Math.max(...times),
  };
}

import type { Page } from 'playwright-core';

/** Times in ms since a panel has put its first rows into the document. */
interface LateCounts {
  /** Until they are painted. */
  painted: number;
  /** Until every count is shown. */
  counted: number;
}

declare global {
  interface Window {
    lateCounts?: Promise<LateCounts>;
  }
}

/** Makes a tab record when the counts of a panel's header and chips appear. */
export const watchLateCounts = (panel: Page): Promise<unknown> => panel.addInitScript(noteCounts);

/** Opens the panel, and waits until the counts of its header and chips are shown. */
export async function timeLateCounts(panel: Page, origin: string): Promise<LateCounts> {
  await panel.goto(`${origin}/sidepanel.html`);
  const late = await panel.evaluate(async () => window.lateCounts);
  if (!late) throw new Error('The panel was opened without the script that notes its counts.');
  return late;
}

/** The time to count each range whose count is shown once, in ms. */
export const countRanges = (extensionPage: Page): Promise<number> =>
  extensionPage.evaluate(countInside);

/** Runs inside the panel before its own scripts. */
function noteCounts(): void {
  // Content is painted when the task after its frame runs.
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
  const isCounted = () => {
    const chips = [...document.querySelectorAll('.ListChips .chips button')];
    // Unread, Saved and My highlights; All has no count.
    const areChips = [0, 2, 3].every((at) => /\d$/.test(chips[at]?.textContent ?? ''));
    return areChips && document.querySelector('.SurfaceHeader .words span') !== null;
  };
  window.lateCounts = new Promise((resolve) => {
    let drawn: { at: number; painted: Promise<number> } | null = null;
    const observer = new MutationObserver(async () => {
      if (!document.querySelector('.ArticleRow')) return;
      drawn ??= { at: performance.now(), painted: painted() };
      if (!isCounted()) return;
      observer.disconnect();
      const counted = performance.now() - drawn.at;
      resolve({ painted: (await drawn.painted) - drawn.at, counted });
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** Runs inside the extension. */
async function countInside(): Promise<number> {
  const request = indexedDB.open('reex-reader');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const database = request.result;
  const names = ['articles', 'unread', 'saved', 'highlights'];
  const began = performance.now();
  const transaction = database.transaction(names);
  const changed = transaction.objectStore('articles').index('changedAt');
  const counts = [
    ...names.map((name) => transaction.objectStore(name).count()),
    changed.count(IDBKeyRange.lowerBound(0, true)),
  ];
  await Promise.all(
    counts.map((count) => new Promise((resolve) => count.addEventListener('success', resolve))),
  );
  const took = performance.now() - began;
  database.close();
  return took;
}

import { describe, expect } from 'vitest';
import { test } from '../../support/browsers/chromium-harness.ts';

interface FirstPaintWatch {
  /** The elements of the first painted rows. */
  rows: Element[];
  tops: number[];
  /** The rows and groups that the browser has reported as moved. Fonts, and counts in the header, arrive later. */
  shifted: string[];
}

declare global {
  var firstPaintWatch: FirstPaintWatch;
}

/** Runs in a page before its own scripts. */
function watchFirstPaint(): void {
  const watch: FirstPaintWatch = { rows: [], tops: [], shifted: [] };
  globalThis.firstPaintWatch = watch;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      for (const { node } of Reflect.get(entry, 'sources'))
        if (node instanceof Element && node.matches('[data-row], .RowGroup, main'))
          watch.shifted.push(node.className);
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    watch.rows = [...document.querySelectorAll('[data-row]')];
    if (watch.rows.length === 0) return requestAnimationFrame(look);
    watch.tops = watch.rows.map((row) => row.getBoundingClientRect().top);
    return undefined;
  };
  requestAnimationFrame(look);
}

/** Runs inside a page: how many rows the first paint had, where they are now, and what has moved. */
const seenSince = () => {
  const { rows, tops, shifted } = globalThis.firstPaintWatch;
  return {
    painted: rows.length,
    replaced: rows.filter((row) => !row.isConnected).length,
    moved: rows.filter((row, at) => row.getBoundingClientRect().top !== tops[at]).length,
    shifted,
  };
};

describe('the first paint', () => {
  test.for(['popup', 'sidepanel'])(
    '%s: nothing moves or is replaced after it',
    async (name, { story: { driver } }) => {
      // Caches the settings. Without them everything might have been erased, which only the app can tell.
      const popup = await driver.openPopup();
      await popup.getByRole('listitem').first().waitFor();
      const page = await driver.context.newPage();
      await page.setViewportSize({ width: 400, height: 600 });
      await page.addInitScript(watchFirstPaint);
      await page.goto(`${driver.extensionOrigin}/${name}.html`);
      // The counts in the header appear last.
      await page.getByText(/^\d+ unread/).waitFor();
      const { painted, ...since } = await page.evaluate(seenSince);
      expect(painted).toBeGreaterThan(3);
      expect(since).toEqual({ replaced: 0, moved: 0, shifted: [] });
    },
  );
});

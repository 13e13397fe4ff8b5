import { expect, onTestFinished, vi } from 'vitest';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { minute, startOfDay } from '../../../../lib/time.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import type { RenderedPage } from '../../page.ts';
import { untilStill } from '../../until-still.ts';
import { resizeTo } from '../../viewport.ts';

/** An open panel whose clock the test advances, and what has changed since it was idle. */
async function openIdlePanel(
  extension: RenderedExtension,
  show: (panel: RenderedPage) => Promise<void> = async () => undefined,
) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  // Not while a day ends, whose headings change as well.
  const now = Date.now();
  vi.setSystemTime(Math.max(now, startOfDay(now + 5 * minute)));
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  const header = panel.locator('.SurfaceHeader');
  await expect.poll(() => header.textContent()).toContain('updated');
  // Counts and other rows follow the first paint.
  await expect.poll(() => panel.locator('.ListChips').textContent()).toMatch(/Unread \d/);
  await show(panel);
  await untilStill();
  const changed = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) changed.add(target);
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  onTestFinished(() => observer.disconnect());
  return { header, changed };
}

test('idle panel: one line changes a minute', async ({ extension }) => {
  const { header, changed } = await openIdlePanel(extension);
  const before = await header.textContent();
  await vi.advanceTimersByTimeAsync(2 * minute);
  await expect.poll(() => header.textContent()).not.toBe(before);
  expect(changed.size).toBe(1);
});

test('idle panel: nothing changes in the layer over an open article', async ({ extension }) => {
  await changeSettings({ markReadAfter: null });
  await resizeTo(1_000, 700);
  const { header, changed } = await openIdlePanel(extension, async (panel) => {
    await panel.getByRole('heading', { level: 3 }).first().click();
    await panel.getByRole('article').waitFor();
  });
  const before = await header.textContent();
  await vi.advanceTimersByTimeAsync(2 * minute);
  await expect.poll(() => header.textContent()).not.toBe(before);
  const layer = document.querySelector('.HighlightLayer');
  expect(layer).not.toBeNull();
  expect([...changed].filter((node) => layer?.contains(node))).toEqual([]);
});

test('idle panel: nothing changes while it is hidden', async ({ extension }) => {
  const { header, changed } = await openIdlePanel(extension);
  const before = await header.textContent();
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(3 * minute);
  expect(changed.size).toBe(0);
  Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => header.textContent()).not.toBe(before);
});

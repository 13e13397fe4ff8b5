import { expect, onTestFinished, vi } from 'vitest';
import { minute } from '../../../../lib/time.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import { untilStill } from '../../until-still.ts';

/** An open panel whose clock the test advances, and the elements that have changed since it was idle. */
async function openIdlePanel(extension: RenderedExtension) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  const header = panel.locator('header');
  await expect.poll(() => header.textContent()).toContain('updated');
  // Counts and other rows follow the first paint.
  await expect.poll(() => panel.locator('.ListChips').textContent()).toMatch(/Unread \d/);
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

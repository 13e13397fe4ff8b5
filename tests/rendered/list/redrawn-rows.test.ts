import { options } from 'preact';
import { beforeEach, expect, onTestFinished, vi } from 'vitest';
import { ArticleRow } from '../../../components/list/ArticleRow.tsx';
import { test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';

/** Returns a function that says how many rows were drawn since its last call. */
function countDrawnRows(): () => number {
  const { vnode: before } = options;
  let drawn = 0;
  options.vnode = (vnode) => {
    if (vnode.type === ArticleRow) drawn += 1;
    before?.(vnode);
  };
  onTestFinished(() => {
    if (before) options.vnode = before;
    else delete options.vnode;
  });
  return () => {
    const count = drawn;
    drawn = 0;
    return count;
  };
}

const rows = (panel: RenderedPage) => panel.locator('[data-row]');

// Every minute all rows are drawn again, so the page is hidden, which stops its clock.
beforeEach(() => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  onTestFinished(() => visibility.mockRestore());
});

test('drawn rows: a search that finds nothing draws none of them again', async ({ extension }) => {
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  const drawnRows = countDrawnRows();
  await untilStill();
  drawnRows();
  await panel.locator('.SearchBox input').fill('qqzzxx');
  await rows(panel).first().waitFor({ state: 'detached' });
  expect(drawnRows()).toBe(0);
});

test('drawn rows: marking one as read draws that one again', async ({ extension }) => {
  const panel = await extension.openPanel();
  await rows(panel).first().waitFor();
  const drawnRows = countDrawnRows();
  await panel.keyboard.press('j');
  await untilStill();
  drawnRows();
  const unread = async () => (await extension.unread()).length;
  const before = await unread();
  await panel.keyboard.press('m');
  await expect.poll(unread).toBe(before - 1);
  await untilStill();
  expect(drawnRows()).toBe(1);
});

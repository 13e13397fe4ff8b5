import { expect } from 'vitest';
import type { ViewRow } from '../../../lib/store/rows/views.ts';
import { test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';
import { resizeTo } from '../viewport.ts';

/** The current row, and how far the list is scrolled. */
const placeIn = (panel: RenderedPage) =>
  panel.evaluate(() => ({
    current: document.querySelector('[aria-current="true"] .headline')?.textContent,
    top: Math.round(document.querySelector('.PanelList')?.scrollTop ?? 0),
  }));

test('a list is where it was left once its search or filter is removed', async ({ extension }) => {
  await resizeTo(320, 640);
  const panel = await extension.openPanel();
  const rows = panel.locator('[data-row]');
  await rows.first().waitFor();
  const total = (await extension.unread()).length;
  for (let row = 1; row <= 9; row += 1) await panel.keyboard.press('j');
  await expect.poll(async () => (await placeIn(panel)).top).toBeGreaterThan(200);
  // Where it stands is stored once it has been still.
  const storedOffset = async () => {
    const top = (await extension.rows<ViewRow>('views'))[0]?.places.unread?.top;
    const row = document.querySelector(`[data-row="${top?.articleId}"]`)?.getBoundingClientRect();
    const list = document.querySelector('.PanelList')?.getBoundingClientRect();
    return row && list && top && Math.abs(row.top - list.top - top.offset);
  };
  await expect.poll(storedOffset).toBeLessThan(1);
  const left = await placeIn(panel);

  await panel.keyboard.press('/');
  await panel.keyboard.type('dysprosium');
  await expect.poll(() => rows.count()).toBeLessThan(total);
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('j');
  await panel.keyboard.press('Escape');
  await expect.poll(() => placeIn(panel)).toEqual(left);

  await panel.keyboard.press('f');
  await panel.getByRole('dialog').getByRole('searchbox').fill('polic');
  await panel.keyboard.press('Enter');
  const chip = panel.getByRole('button', { name: /^Policy \d+ remove the filter/ });
  await chip.waitFor();
  await expect.poll(() => rows.count()).toBeLessThan(total);
  await chip.click();
  await expect.poll(() => placeIn(panel)).toEqual(left);
});

import type { RenderedPage } from './page.ts';

/** Opens the menu of the panel's list and chooses one of its items. */
export async function chooseInListMenu(panel: RenderedPage, item: string): Promise<void> {
  await panel.getByRole('button', { name: 'More for this list' }).click();
  const menu = panel.getByRole('menu', { name: 'More for this list' });
  await menu.locator('button').filter({ hasText: item }).click();
}

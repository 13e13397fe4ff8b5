import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { testsAll } from '../../support/sampled.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { dragSelect, seedHighlight, storedHighlights } from '../highlighting.ts';
import type { RenderedPage } from '../page.ts';

const slug = 'separation-permits-not-tonnage-now-decide-who-ships-magnets';

const button = (panel: RenderedPage, name: string) =>
  panel.getByRole('button', { name, exact: true });

const named = () => changeSettings({ colorName2: 'Figure' });

async function openList(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: /^My highlights/ }).click();
  await panel.locator('.HighlightRow').first().waitFor();
  return panel;
}

test('color names: the list of all highlights uses them in rows, filter, menu, keys and messages', async ({
  extension,
}) => {
  await seedHighlight(slug, 'Ore can be bought', { id: 'ore', color: 2 });
  await seedHighlight(slug, 'how many signatures', { id: 'signatures' });
  await named();
  const panel = await openList(extension);
  await panel.getByRole('heading', { name: /^Figure: Ore can be bought/ }).waitFor();
  await button(panel, 'Filter your highlights').click();
  await button(panel, 'Figure 1 highlight').click();
  await panel.keyboard.press('Escape');
  await button(panel, 'Remove the filter Figure').click();
  await button(panel, 'More for “how many signatures”').click();
  await panel.getByRole('menuitem', { name: 'Change color to Figure' }).click();
  await panel.getByText('Color changed to Figure').waitFor();
  await panel.keyboard.press('?');
  await panel
    .getByRole('dialog', { name: 'Keyboard shortcuts' })
    .getByText('Change color to Figure')
    .waitFor();
});

if (testsAll) {
  test('color names: the toolbar of a selection and of a highlight uses them', async ({
    extension,
  }) => {
    await named();
    const panel = await extension.openPanel();
    await panel
      .getByRole('button', { name: /^Separation Permits/ })
      .first()
      .click();
    await panel.getByRole('article').waitFor();
    await dragSelect(panel, 'Ore can be bought', 'at a price');
    await button(panel, 'Highlight in yellow').waitFor();
    const figure = button(panel, 'Highlight as Figure');
    expect(await figure.getAttribute('title')).toBe('Highlight as Figure');
    await figure.click();
    await expect.poll(async () => (await storedHighlights())[0]?.color).toBe(2);
    await expect.poll(() => CSS.highlights.has('highlight-2')).toBe(true);
    const status = () => panel.locator('.HighlightLayer [role="status"]').textContent();
    await expect.poll(status).toBe('Highlighted as Figure');
    await panel.keyboard.press('}');
    await panel
      .getByRole('toolbar')
      .getByRole('button', { name: 'Figure', pressed: true })
      .waitFor();
    await expect.poll(status).toMatch(/^Highlight 1 of 1, Figure: Ore can/);
  });
}

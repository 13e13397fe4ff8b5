import { expect } from 'vitest';
import { writeSettings } from '../../../lib/platform/settings.ts';
import { axeViolations } from '../axe.ts';
import { test } from '../extension.tsx';
import { openArticle } from '../reading-view.ts';

test('menu of an article: ends with the dossiers of what it names, followed or not', async ({
  extension,
}) => {
  const panel = await openArticle(extension, 'Separation Permits');
  const more = panel.getByRole('button', { name: 'More', exact: true });
  await more.click();
  const item = panel.getByRole('menuitem', { name: 'Dossier: China' });
  await item.waitFor();
  const labels = await panel.getByRole('menuitem').allTextContents();
  const dossiers = labels.filter((label) => label.startsWith('Dossier: '));
  expect(labels.slice(-dossiers.length)).toEqual(dossiers);
  expect(dossiers.length).toBeLessThanOrEqual(10);
  expect(await axeViolations()).toEqual([]);
  await panel.keyboard.press('End');
  await panel.keyboard.press('Enter');
  const last = dossiers.at(-1)?.replace('Dossier: ', '') ?? '';
  const dialog = panel.getByRole('dialog', { name: last });
  await dialog.getByText(/^Found by its names/).waitFor();
  await panel.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await panel.getByRole('article').waitFor();
});

test('an open article says whether it was marked as read or as unread', async ({ extension }) => {
  await writeSettings({ markReadAfter: null });
  const panel = await openArticle(extension, 'Separation Permits');
  await panel
    .getByText(/ unread$/)
    .first()
    .waitFor();
  await panel.keyboard.press('m');
  await panel.getByRole('status').getByText('Marked as read').waitFor();
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Mark as unread' }).click();
  await panel.getByRole('status').getByText('Marked as unread').waitFor();
});

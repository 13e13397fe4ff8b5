import { describe, expect, onTestFinished } from 'vitest';
import { closeDialogs } from '../../../../components/ui/dom/close-dialogs.ts';
import { panelView } from '../../../../lib/app/reading/surface-names.ts';
import { updateView, viewOfSearch } from '../../../../lib/app/reading/update-view.ts';
import { type RenderedExtension, test } from '../../extension.tsx';

/** Opens the panel, and a dialog of it by its key. */
async function openDialog(extension: RenderedExtension, key: string) {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  await panel.keyboard.press(key);
  const dialog = panel.locator('dialog[open]');
  await dialog.waitFor();
  return { panel, dialog };
}

describe('what is opened from outside the panel', () => {
  test.for([
    ['export', 'x'],
    ['tags', 'l'],
    ['keys', '?'],
  ])('is hidden by no dialog: %s', async ([, key = ''], { extension }) => {
    const { panel, dialog } = await openDialog(extension, key);
    const [article] = await extension.articles();
    await updateView(panelView(1), { articleId: article?.id ?? 0 });
    await panel.getByRole('heading', { level: 1, name: article?.title ?? '' }).waitFor();
    expect(await dialog.count()).toBe(0);

    await panel.keyboard.press(key);
    await dialog.waitFor();
    await updateView(panelView(1), viewOfSearch('magnets'));
    await expect.poll(() => dialog.count()).toBe(0);
  });

  test('leaves a dialog open over the same list: only its place has changed', async ({
    extension,
  }) => {
    const { panel, dialog } = await openDialog(extension, '?');
    const [, second] = await extension.articles();
    await updateView(panelView(1), { selectedId: second?.id ?? 0 });
    await panel.locator(`[data-row="${second?.id}"][aria-current]`).waitFor();
    expect(await dialog.count()).toBe(1);
  });

  test('closes no export that would be canceled', () => {
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('progress'));
    document.body.append(dialog);
    onTestFinished(() => dialog.remove());
    dialog.showModal();
    closeDialogs();
    expect(dialog.open).toBe(true);
  });
});

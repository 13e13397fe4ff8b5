import { describe, expect, onTestFinished } from 'vitest';
import { closeDialogs } from '../../../../components/ui/dom/close-dialogs.ts';
import { panelView } from '../../../../lib/app/reading/surface-names.ts';
import { updateView, viewOfSearch } from '../../../../lib/app/reading/update-view.ts';
import { test } from '../../extension.tsx';

describe('what is opened from outside the panel', () => {
  test.for([
    ['export', 'x'],
    ['tags', 'l'],
    ['keys', '?'],
  ])('is an article that no dialog hides: %s', async ([, key = ''], { extension }) => {
    const panel = await extension.openPanel();
    await panel.locator('[data-row]').first().waitFor();
    await panel.keyboard.press(key);
    const dialog = panel.locator('dialog[open]');
    await dialog.waitFor();
    const [article] = await extension.articles();
    await updateView(panelView(1), { articleId: article?.id ?? 0 });
    await panel.getByRole('heading', { level: 1, name: article?.title ?? '' }).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  test.for([
    ['export', 'x'],
    ['tags', 'l'],
    ['keys', '?'],
  ])('is a search that no dialog hides: %s', async ([, key = ''], { extension }) => {
    const panel = await extension.openPanel();
    await panel.locator('[data-row]').first().waitFor();
    await panel.keyboard.press(key);
    const dialog = panel.locator('dialog[open]');
    await dialog.waitFor();
    await updateView(panelView(1), viewOfSearch('magnets'));
    await expect.poll(() => dialog.count()).toBe(0);
  });

  test('leaves a dialog open over the same list: only its place has changed', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    await panel.locator('[data-row]').first().waitFor();
    await panel.keyboard.press('?');
    await panel.locator('dialog[open]').waitFor();
    const [, second] = await extension.articles();
    await updateView(panelView(1), { selectedId: second?.id ?? 0 });
    await panel.locator(`[data-row="${second?.id}"][aria-current]`).waitFor();
    expect(await panel.locator('dialog[open]').count()).toBe(1);
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

import { describe, expect, onTestFinished } from 'vitest';
import { closeDialogs } from '../../../../components/ui/dom/close-dialogs.ts';
import { panelView } from '../../../../lib/app/reading/surface-names.ts';
import { updateView } from '../../../../lib/app/reading/update-view.ts';
import { test } from '../../extension.tsx';

describe('an article that is opened from outside the panel', () => {
  test.for([
    ['export', 'x'],
    ['tags', 'l'],
    ['keys', '?'],
  ])('is not hidden by a dialog: %s', async ([, key = ''], { extension }) => {
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

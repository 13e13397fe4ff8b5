import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { test } from '../extension.tsx';

test('watch: lists what is about what the user follows, and says what that is', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  expect(await panel.getByRole('button', { name: /^Watch/ }).count()).toBe(0);
  await panel.keyboard.press('g');
  await panel.keyboard.press('w');
  await panel.getByRole('heading', { name: 'Nothing about what you follow' }).waitFor();

  await changeSettings({ followed: ['terbium'] });
  await extension.makeJobsDue();
  const row = panel.locator('[data-row]').first();
  await row.waitFor();
  const names = row.getByRole('list', { name: 'About what you follow' });
  expect(await names.textContent()).toBe('terbium');
  const count = await panel.locator('[data-row]').count();
  await expect
    .poll(() => panel.getByRole('button', { name: /^Watch/ }).textContent())
    .toBe(`Watch ${count}`);

  await changeSettings({ followed: [] });
  await extension.makeJobsDue();
  await panel.getByRole('heading', { name: 'Nothing about what you follow' }).waitFor();
});

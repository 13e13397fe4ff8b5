import { expect } from 'vitest';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { axeViolations } from '../../axe.ts';
import { test } from '../../extension.tsx';

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
  const names = row.locator('.FollowedNames');
  await expect.poll(() => names.textContent()).toBe('About what you follow: terbium');
  const count = await panel.locator('[data-row]').count();
  await expect
    .poll(() => panel.getByRole('button', { name: /^Watch/ }).textContent())
    .toBe(`Watch ${count}`);

  const list = {
    name: 'Mine',
    color: 3,
    keeps: false,
    kept: [],
    notify: 'on',
    entities: ['terbium'],
  } as const;
  await changeSettings({ watchLists: [list] });
  await expect.poll(() => names.locator('[data-color="3"]').textContent()).toBe('terbium');
  await panel.getByRole('button', { name: 'All', exact: true }).click();
  const all = panel.locator('.FollowedNames');
  await expect.poll(() => all.count()).toBeGreaterThan(0);
  expect(await axeViolations()).toEqual([]);
  await panel.getByRole('button', { name: /^Watch/ }).click();
  await panel.getByRole('button', { name: 'Show mentions' }).click();
  await panel.getByRole('button', { name: /^Mentions \d/ }).waitFor();
  await expect.poll(() => names.textContent()).toBe('Mentions what you follow: terbium');
  await panel.getByRole('button', { name: /^Watch/ }).click();

  await changeSettings({ followed: [] });
  await extension.makeJobsDue();
  await panel.getByRole('heading', { name: 'Nothing about what you follow' }).waitFor();
});

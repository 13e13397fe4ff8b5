import { expect } from 'vitest';
import { createRule } from '../../../../lib/app/rules/edit-rules.ts';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { withRestored } from '../../../../lib/rules/restored-rules.ts';
import { db } from '../../../../lib/store/db/database.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import { holdTable } from '../../hold-table.ts';
import { storedSettings } from './section.tsx';

/** Opens the settings with a new rule, and returns the field for its text. */
async function beginRule(extension: RenderedExtension) {
  const page = await extension.openSettings('#rules');
  await page.getByRole('button', { name: 'New rule' }).click();
  return { page, query: page.getByRole('textbox', { name: 'Articles with' }) };
}

test('settings, rules: a rule is written with what it matches in view, applied, undone, turned off and deleted', async ({
  extension,
}) => {
  const { page, query } = await beginRule(extension);
  await query.fill('magnet is:unread');
  await page.getByText('A rule can’t use is:unread').waitFor();
  await query.fill('magnet');
  await page.getByText(/^Matches \d+ of \d+ stored articles\.$/).waitFor();
  await page.getByRole('checkbox', { name: 'Save' }).check();
  await page.getByRole('textbox', { name: 'Tags for saved articles' }).fill('heavy, To read');

  await page.getByRole('button', { name: 'Apply to stored articles' }).click();
  await page.getByText(/^[1-9]\d* articles? saved\./).waitFor();
  await expect.poll(() => db.saved.where('tags').equals('heavy').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => db.saved.where('tags').equals('heavy').count()).toBe(0);

  await page.getByRole('button', { name: 'Save rule' }).click();
  const stored = { text: 'magnet', saves: true, mutes: false, tags: ['heavy', 'To read'] };
  await expect.poll(storedSettings).toMatchObject({ rules: [{ ...stored, isOn: true }] });
  await page.getByRole('switch', { name: 'magnet' }).uncheck();
  await expect.poll(storedSettings).toMatchObject({ rules: [{ isOn: false }] });
  await page.getByRole('button', { name: 'Delete the rule magnet' }).click();
  await expect.poll(storedSettings).toMatchObject({ rules: [] });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(storedSettings).toMatchObject({ rules: [stored] });
});

test('settings, rules: Enter saves a rule from each of its fields, and the focus stays at the rule', async ({
  extension,
}) => {
  const { page, query } = await beginRule(extension);
  await query.fill('magnet');
  await page.getByRole('checkbox', { name: 'Save' }).check();
  await page.getByText(/^Matches \d+ of \d+ stored articles\.$/).waitFor();
  await page.getByRole('textbox', { name: 'Tags for saved articles' }).press('Enter');
  await expect.poll(storedSettings).toMatchObject({ rules: [{ text: 'magnet', saves: true }] });

  await page.getByRole('button', { name: 'Edit the rule magnet' }).press('Enter');
  await page.getByText(/^Matches \d+ of \d+ stored articles\.$/).waitFor();
  await page.getByRole('textbox', { name: 'Articles with' }).press('Enter');
  const rule = page.getByRole('switch', { name: 'magnet' });
  await rule.waitFor();
  await expect.poll(() => rule.evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('settings, rules: a new rule and an edited one are undone', async ({ extension }) => {
  const { page, query } = await beginRule(extension);
  await query.fill('magnet');
  await page.getByRole('checkbox', { name: 'Save' }).check();
  await page.getByRole('button', { name: 'Save rule' }).click();
  await page.getByText('Rule saved').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(storedSettings).toMatchObject({ rules: [] });

  const rule = { ...createRule({ text: 'magnet', terms: '' }), saves: true };
  await changeSettings({ rules: [rule] });
  await page.getByRole('button', { name: 'Edit the rule magnet' }).click();
  await page.getByRole('textbox', { name: 'Articles with' }).fill('cobalt');
  await page.getByRole('button', { name: 'Save rule' }).click();
  await expect.poll(storedSettings).toMatchObject({ rules: [{ text: 'cobalt' }] });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(storedSettings).toMatchObject({ rules: [{ text: 'magnet' }] });
});

test('settings, rules: one that a backup has brought is turned on where the user sees what it matches', async ({
  extension,
}) => {
  const rule = { ...createRule({ text: 'magnet', terms: '' }), marksRead: true };
  await changeSettings({ rules: withRestored([], [rule]) });
  const page = await extension.openSettings('#rules');
  await page.getByRole('switch', { name: 'magnet' }).click();
  await page.getByText(/^Matches \d+ of \d+ stored articles\.$/).waitFor();
  expect(await storedSettings()).toMatchObject({ rules: [{ isOn: false, condition: null }] });
  await page.getByRole('button', { name: 'Save rule' }).click();
  await page.getByRole('switch', { name: 'magnet' }).waitFor();
  await expect
    .poll(storedSettings)
    .toMatchObject({ rules: [{ isOn: true, condition: expect.anything() }] });
});

test('settings, rules: what another text matched is neither applied nor saved', async ({
  extension,
}) => {
  const { page, query } = await beginRule(extension);
  await query.fill('magnet');
  await page.getByRole('checkbox', { name: 'Save' }).check();
  const apply = page.getByRole('button', { name: 'Apply to stored articles' });
  await apply.waitFor();
  const letGo = await holdTable('articles');
  await query.fill('magnet is:unread');
  await expect.poll(() => apply.getAttribute('aria-disabled')).toBe('true');
  await query.press('Enter');
  letGo();
  await page.getByText('A rule can’t use is:unread').waitFor();
  expect(await storedSettings()).not.toMatchObject({ rules: [{}] });
  expect(await db.saved.count()).toBe(0);
});

test('settings, rules: Enter saves a rule only once what it matches was seen', async ({
  extension,
}) => {
  const { page, query } = await beginRule(extension);
  await page.getByRole('checkbox', { name: 'Save' }).check();
  await query.fill('***');
  await page.getByText('“***” has no word or number to look for.').waitFor();
  await query.fill('magnet');
  await page.getByText(/^Matches [1-9]\d* of \d+ stored articles\.$/).waitFor();
  const letGo = await holdTable('articles');
  await query.fill('xylophone');
  await query.press('Enter');
  letGo();
  await page.getByText('Matches none of the stored articles.').waitFor();
  expect(await storedSettings()).not.toMatchObject({ rules: [{}] });
  await query.press('Enter');
  await expect.poll(storedSettings).toMatchObject({ rules: [{ text: 'xylophone' }] });
});

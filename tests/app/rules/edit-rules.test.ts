import { describe, expect, test } from 'vitest';
import { putRule, removeRule } from '../../../lib/app/rules/edit-rules.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { maxRule } from '../../../lib/rule.ts';
import { newRule } from '../../support/builders/rule.ts';

const storedIds = async (): Promise<string[]> =>
  (await readSettings()).rules.map(({ id }) => id).sort();

describe('the user’s rules', () => {
  test('are all stored that are written at the same time', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => putRule(newRule({ id }))));
    expect(await storedIds()).toEqual(['a', 'b', 'c']);
    await Promise.all([removeRule('a'), removeRule('b')]);
    expect(await storedIds()).toEqual(['c']);
  });

  test('are as many as there is room for, and no other is stored', async () => {
    const ids = Array.from({ length: maxRule.rules }, (_, at) => `rule ${at}`);
    for (const id of ids) expect(await putRule(newRule({ id }))).toBe(true);
    expect(await putRule(newRule({ id: 'another' }))).toBe(false);
    expect(await putRule(newRule({ id: 'rule 0', text: 'terbium' }))).toBe(true);
    expect(await storedIds()).toEqual(ids.sort());
  });
});

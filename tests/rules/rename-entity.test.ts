import { describe, expect, test } from 'vitest';
import { maxRule } from '../../lib/rule.ts';
import type { RuleCondition } from '../../lib/rule-condition.ts';
import { withRenamedEntity } from '../../lib/rules/rename-entity.ts';
import { newRule } from '../support/builders/rule.ts';

const renamed = (text: string, name = 'Apex', before = 'Acme Metals'): string | undefined => {
  const saved = { name: 'Mine', terms: '', text };
  const after = withRenamedEntity(
    { rules: [newRule({ text })], savedSearches: [saved] },
    before,
    name,
  );
  expect(after.savedSearches?.[0]).toEqual({ ...saved, text: after.rules?.[0]?.text });
  return after.rules?.[0]?.text;
};

describe('an entity that gets another name', () => {
  test.each([
    ['about:"Acme Metals"', 'about:Apex'],
    ['ABOUT:"acme metals" heavy', 'ABOUT:Apex heavy'],
    ['-about:“Acme Metals” (element:"Acme Metals" OR x)', '-about:Apex (element:Apex OR x)'],
    ['about:" Acme Metals "', 'about:Apex'],
    ['about:"Acme Metals', 'about:Apex'],
  ])('is asked for by it in rules and saved searches: %s', (text, expected) => {
    expect(renamed(text)).toBe(expected);
  });

  test('is written in quotes where its name is more than one word', () => {
    expect(renamed('about:acme x', 'Apex "A" Metals', 'Acme')).toBe(
      'about:"Apex \\"A\\" Metals" x',
    );
  });

  test.each([
    'Acme Metals',
    '"Acme Metals"',
    'about: "Acme Metals"',
    'about:"Acme Metals Ltd"',
    'ticker:"Acme Metals"',
    'title:"Acme Metals"',
    'about:',
  ])('changes nothing else: %s', (text) => {
    expect(renamed(text)).toBe(text);
  });

  test('leaves a text as it is that would become too long to be stored', () => {
    const text = `about:"Acme Metals" ${'x'.repeat(maxRule.text - 20)}`;
    expect(text).toHaveLength(maxRule.text);
    expect(renamed(text, 'A name that is longer than before')).toBe(text);
  });

  test('is judged by it wherever a rule asks for it', () => {
    const about = (name: string): RuleCondition => ({
      asks: 'entity',
      name,
      isAbout: true,
      names: [],
    });
    const asking = (name: string): RuleCondition => ({
      asks: 'all',
      of: [
        { asks: 'not', of: about('Lynas') },
        { asks: 'any', of: [about(name), about(name)] },
      ],
    });
    const searches = { rules: [newRule({ condition: asking('Acme') })], savedSearches: [] };
    const after = withRenamedEntity(searches, 'Acme', 'Apex');
    expect(after.rules).toEqual([newRule({ condition: asking('Apex') })]);
  });

  test('changes no setting where its name stays', () => {
    expect(withRenamedEntity({ rules: [newRule({})], savedSearches: [] }, 'Acme', 'Acme')).toEqual(
      {},
    );
  });
});

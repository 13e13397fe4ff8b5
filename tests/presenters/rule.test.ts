import { expect, test } from 'vitest';
import { appliedMessage, ruleEffect } from '../../lib/presenters/rule.ts';
import type { RuleCondition } from '../../lib/rule-condition.ts';
import { newRule } from '../support/builders/rule.ts';

test.each([
  [0, 0, 'No article had to be changed.'],
  [1, 0, '1 article marked as read.'],
  [0, 2, '2 articles saved.'],
  [1_200, 1, '1,200 articles marked as read. 1 article saved.'],
])('applied rule: %i marked as read, %i saved', (markedRead, saved, expected) => {
  expect(appliedMessage(markedRead, saved)).toBe(expected);
});

test('rule: what it does, and that it matches nothing while it asks for something that is not followed', () => {
  const about: RuleCondition = { asks: 'entity', name: 'Acme', isAbout: true, names: [] };
  const naming: RuleCondition = { ...about, name: 'terbium', isAbout: false };
  const condition: RuleCondition = { asks: 'all', of: [naming, { asks: 'not', of: about }] };
  const rule = newRule({ saves: true, tags: ['heavy'], condition });
  expect(ruleEffect(rule, ['Acme'])).toBe('Save · #heavy');
  expect(ruleEffect(rule, ['terbium'])).toBe(
    'Save · #heavy · Matches nothing while you don’t follow Acme.',
  );
  expect(ruleEffect({ ...rule, condition: null }, [])).toBe('Save · #heavy');
});

import { describe, expect, test } from 'vitest';
import { withRestored } from '../../lib/rules/restored-rules.ts';
import { newRule } from '../support/builders/rule.ts';

const own = [newRule({ id: 'a', text: 'lithium' })];

describe('rules of a backup', () => {
  test('are added, and off until the user turns them on', () => {
    const restored = newRule({ id: 'b', text: 'terbium', mutes: true });
    expect(withRestored(own, [restored])).toEqual([...own, { ...restored, isOn: false }]);
  });

  test('leave the user’s own as they are', () => {
    expect(withRestored(own, [newRule({ id: 'a', text: 'everything' })])).toEqual(own);
  });

  test('that have the same id are one', () => {
    const restored = newRule({ id: 'b', text: 'terbium' });
    const added = withRestored(own, [restored, { ...restored, text: 'tin' }]);
    expect(added.map(({ text }) => text)).toEqual(['lithium', 'terbium']);
  });
});

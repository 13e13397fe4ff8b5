import { describe, expect, test } from 'vitest';
import {
  filterParts,
  isInSpan,
  type ListFilter,
  toggleFilter,
  unreadFilter,
  withFilters,
  withoutFilters,
} from '../../../lib/article/lists/list-filter.ts';
import { useTimeZone } from '../../support/time-zone.ts';

const policy: ListFilter = { by: 'category', value: 'Policy' };
const mining: ListFilter = { by: 'category', value: 'Mining' };
const ada: ListFilter = { by: 'author', value: 'Ada' };
const since: ListFilter = { by: 'after', value: '2026-11-01' };
const until: ListFilter = { by: 'before', value: '2026-11-08' };

describe('filters of a list', () => {
  useTimeZone('Europe/Berlin');

  test('are at most one of a kind, in a fixed order', () => {
    expect(withFilters([since, policy], [unreadFilter, mining, ada])).toEqual([
      ...[mining, ada, unreadFilter, since],
    ]);
  });

  test('are removed by kind', () => {
    expect(withoutFilters([policy, since, until], ['after', 'before'])).toEqual([policy]);
  });

  test.each<[string, ListFilter[], ListFilter['by'][], ListFilter, boolean, ListFilter[]]>([
    ['adds one of another kind', [policy], ['author'], ada, false, [policy, ada]],
    ['replaces one of the same kind', [policy, ada], ['category'], mining, false, [mining, ada]],
    ['takes back the active one', [policy, ada], ['category'], policy, true, [ada]],
    [
      'replaces a range',
      [policy, since, until],
      ['after', 'before'],
      since,
      false,
      [policy, since],
    ],
    ['takes back a range', [policy, since], ['after', 'before'], since, true, [policy]],
  ])('a choice %s', (_story, filters, kinds, chosen, isActive, next) => {
    expect(toggleFilter(filters, chosen, kinds)).toEqual({ isActive, next });
  });

  test('name local days: the first is in the span, `before` is not', () => {
    const { span, facets, isUnread } = filterParts([ada, unreadFilter, since, until]);
    expect([facets, isUnread]).toEqual([[ada], true]);
    expect(span).toEqual({
      from: Date.parse('2026-10-31T23:00:00Z'),
      to: Date.parse('2026-11-07T23:00:00Z'),
    });
    const { from = 0, to = 0 } = span ?? {};
    const isIn = (time: number) => span !== null && isInSpan(time, span);
    expect([from - 1, from, to - 1, to].map(isIn)).toEqual([false, true, true, false]);
    expect(filterParts([ada]).span).toBeNull();
    expect(filterParts([since]).span?.to).toBe(Number.POSITIVE_INFINITY);
  });
});

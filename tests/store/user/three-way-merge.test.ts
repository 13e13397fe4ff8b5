import { describe, expect, test } from 'vitest';
import { threeWayMerge } from '../../../lib/store/user/three-way-merge.ts';
import { highlight } from '../../support/builders/highlights.ts';

const short = highlight('a', { note: 'One.' });
const other = highlight('b', { note: 'Two.' });
const long = highlight('a', {
  note: 'One.\n\nTwo.',
  version: 'c'.repeat(64),
  moment: { start: 61, end: null },
  quote: { exact: 'quota grows', prefix: 'the ', suffix: '' },
  span: { start: 4, end: 15 },
  color: 2,
  changedAt: short.changedAt + 1,
});

describe('undo of a highlight action', () => {
  test('restores rows to their earlier state', () => {
    expect(threeWayMerge([long], [long], [short, other])).toEqual({
      put: [short, other],
      remove: [],
    });
    expect(threeWayMerge([short], [short], [])).toEqual({ put: [], remove: ['a'] });
    expect(threeWayMerge([], [], [short])).toEqual({ put: [short], remove: [] });
  });

  test('keeps fields that were edited since', () => {
    const later = { ...long, note: 'One.\n\nTwo. And three.', tags: ['new'], changedAt: 9 };
    expect(threeWayMerge([later], [long], [short, other]).put).toEqual([
      { ...short, note: later.note, tags: ['new'], changedAt: 9 },
      other,
    ]);
  });

  test.each([
    ['version', { version: 'b'.repeat(64) }],
    ['span', { span: { start: 9, end: 20 } }],
    ['quote', { quote: { exact: 'quota grew', prefix: 'the ', suffix: '' } }],
  ])('keeps a position whose %s alone changed since', (_part, changed) => {
    const { version, span, quote } = { ...long, ...changed };
    expect(threeWayMerge([{ ...long, ...changed }], [long], [short]).put).toEqual([
      { ...short, version, span, quote },
    ]);
  });

  test('keeps a row that is there again, whatever was to be restored', () => {
    expect(threeWayMerge([long], [], [short])).toEqual({ put: [long], remove: [] });
  });

  test('restores nothing that was deleted since', () => {
    expect(threeWayMerge([], [long], [short])).toEqual({ put: [], remove: [] });
  });
});

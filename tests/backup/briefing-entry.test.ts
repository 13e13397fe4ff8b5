import { expect, test } from 'vitest';
import { briefingEntry } from '../../lib/backup/briefing-entry.ts';
import type { BriefingReference } from '../../lib/briefing/briefing.ts';
import { sampleBriefing } from '../support/builders/briefings.ts';

const url = 'https://rareearthexchanges.com/news/scrap-is-short/';
const briefing = sampleBriefing('2026-11-24', url);

/** The sample, with these fields in the reference to another article. */
function withReference(fields: Record<string, unknown>) {
  const copy = structuredClone(briefing);
  Object.assign(copy.sections[0]?.articles[0]?.points[0]?.also[0] as BriefingReference, fields);
  return copy;
}

test('a briefing is read as it was written', () => {
  expect(briefingEntry(briefing)).toEqual(briefing);
});

test('a briefing loses unknown fields at each level', () => {
  const week = { ...briefing.week, more: 1 };
  expect(briefingEntry({ ...withReference({ more: 1 }), week, more: 1 })).toEqual(briefing);
});

test('words of a briefing have no controls of direction', () => {
  expect(briefingEntry(withReference({ title: 'a\u202eb', text: 'c\u2066d' }))).toEqual(
    withReference({ title: 'ab', text: 'cd' }),
  );
});

test.each<[string, object]>([
  ['a day that is none', { day: 'today' }],
  ['a time that no date has', { createdAt: 8.64e15 }],
  ['no sections', { sections: undefined }],
  [
    'more sections than a briefing can have',
    { sections: new Array(1_001).fill(briefing.sections[0]) },
  ],
  ['no numbers of the week', { week: {} }],
  ['an address of another site', withReference({ url: 'https://evil.test/' })],
  ['an overlong title', withReference({ title: 'x'.repeat(301) })],
  ['a point that is no number', withReference({ point: 'first' })],
])('a briefing is left out with %s', (_what, change) => {
  expect(briefingEntry({ ...briefing, ...change })).toBeUndefined();
});

test.each([[null], [7], ['x'], [[]], [{}]])('%o is no briefing', (value) => {
  expect(briefingEntry(value)).toBeUndefined();
});

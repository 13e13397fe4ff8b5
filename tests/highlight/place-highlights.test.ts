import { describe, expect, test, vi } from 'vitest';
import { quoteAt } from '../../lib/article/model/text-selector.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { createPlacer } from '../../lib/highlight/place-highlights.ts';
import { highlight } from '../support/builders/highlights.ts';

const before =
  'The ministry cut the quota by a tenth this spring.\nBuyers waited for the new list of licenses.\nPrices of terbium rose again.';
const after = `An editor added this line.\n${before.replace('a tenth', 'a fifth').replace('Prices of terbium rose again.', 'Nobody said why.')}`;

function marked(id: string, words: string, fields: Partial<Highlight> = {}): Highlight {
  const start = before.indexOf(words);
  const span = { start, end: start + words.length };
  return highlight(id, { version: 'before', quote: quoteAt(before, span), span, ...fields });
}

const rows = [
  marked('quota', 'cut the quota by a tenth this spring'),
  marked('licenses', 'the new list of licenses'),
  marked('prices', 'Prices of terbium rose again'),
];

const find = (placer: ReturnType<typeof createPlacer>, text: string, highlights = rows) => {
  const { placed, orphans, pending } = placer(highlights, 99);
  return {
    placed: placed.map(({ highlight: { id }, span }) => [id, text.slice(span.start, span.end)]),
    orphans: orphans.map(({ id }) => id),
    pending,
  };
};

describe('placed highlights', () => {
  test('are at their places in reading order', () => {
    const placer = createPlacer({ hash: 'before', text: before }, () => null);
    expect(find(placer, before, rows.toReversed())).toEqual({
      placed: rows.map(({ id, quote }) => [id, quote.exact]),
      orphans: [],
      pending: 0,
    });
  });

  test('move with their words after an edit, and are orphans once those are gone', () => {
    const placer = createPlacer({ hash: 'after', text: after }, () => before);
    expect(find(placer, after)).toEqual({
      placed: [
        ['quota', 'cut the quota by a fifth this spring'],
        ['licenses', 'the new list of licenses'],
      ],
      orphans: ['prices'],
      pending: 0,
    });
  });

  test('are followed to words that are too different to be searched for', () => {
    const edited = before.replace('by a tenth this', 'by as much as a third this');
    const [quota] = rows;
    const place = (textOf: () => string | null) =>
      find(createPlacer({ hash: 'edited', text: edited }, textOf), edited, quota && [quota]);
    const words = 'cut the quota by as much as a third this spring';
    expect(place(() => before).placed).toEqual([['quota', words]]);
    expect(place(() => null)).toMatchObject({ placed: [], orphans: ['quota'] });
  });

  test('are orphans in the order in which they were created', () => {
    const gone = [
      marked('later', 'Prices of terbium rose again', { createdAt: 2 }),
      marked('first', 'Buyers waited', { createdAt: 1 }),
    ];
    const placer = createPlacer({ hash: 'after', text: 'Nobody said anything.' }, () => null);
    expect(find(placer, '', gone).orphans).toEqual(['first', 'later']);
  });

  test('are neither placed nor orphans if they only mark a moment', () => {
    const placer = createPlacer({ hash: 'before', text: before }, () => null);
    const moment = highlight('moment', {
      quote: { exact: '', prefix: '', suffix: '' },
      span: { start: 0, end: 0 },
      moment: { start: 61, end: null },
    });
    expect(find(placer, before, [moment])).toEqual({ placed: [], orphans: [], pending: 0 });
  });
});

describe('the search for highlights', () => {
  test('diffs a version once for all its highlights, and only if needed', () => {
    const textOf = vi.fn(() => before);
    const edited = createPlacer({ hash: 'after', text: after }, textOf);
    edited(rows, 99);
    edited(rows, 99);
    expect(textOf).toHaveBeenCalledTimes(1);
    const same = createPlacer({ hash: 'before', text: before }, textOf);
    same(rows, 99);
    expect(textOf).toHaveBeenCalledTimes(1);
  });

  test('handles a few per call after an edit, until none is pending', () => {
    const placer = createPlacer({ hash: 'after', text: after }, () => before);
    const first = placer(rows, 1);
    expect([first.placed.length, first.orphans.length, first.pending]).toEqual([1, 0, 2]);
    expect(placer(rows, 1).pending).toBe(1);
    expect(placer(rows, 1)).toMatchObject({ pending: 0, orphans: [{ id: 'prices' }] });
    expect(placer(rows, 0).pending).toBe(0);
  });

  test('does not repeat for a new color or note, but for a new quote', () => {
    const textOf = vi.fn(() => null);
    const placer = createPlacer({ hash: 'after', text: after }, textOf);
    placer(rows, 99);
    const noted = rows.map((row) => ({ ...row, note: 'Ask.', color: 2 as const }));
    expect(placer(noted, 0)).toMatchObject({ pending: 0 });
    expect(placer(noted, 0).placed[0]?.highlight.note).toBe('Ask.');
    const again = { ...rows[2], ...marked('prices', 'Buyers waited') };
    expect(placer([again], 0).pending).toBe(1);
  });
});

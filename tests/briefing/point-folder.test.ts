import { describe, expect, test } from 'vitest';
import { PointFolder } from '../../lib/briefing/point-folder.ts';

const first = 'Lynas ships its first separated terbium oxide from Malaysia to Japan in May.';

const folds = (one: string, other: string): boolean => {
  const folder = new PointFolder();
  folder.add(one);
  return folder.find(other) !== undefined;
};

describe('points that say nearly the same', () => {
  test.each([
    ['the same words', first],
    [
      'another form and order',
      'In May, Lynas shipped its first separated terbium oxide from Malaysia to Japan',
    ],
    [
      'other articles and prepositions',
      'Lynas ships the first separated terbium oxide from Malaysia to Japan by May.',
    ],
    ['a detail less', 'Lynas ships its first separated terbium oxide from Malaysia to Japan'],
    ['a detail more', `${first.slice(0, -1)}, a year early.`],
  ])('%s', (_what, other) => expect(folds(first, other)).toBe(true));

  test.each([
    ['another company', first.replace('Lynas', 'Iluka')],
    ['another element', first.replace('terbium', 'dysprosium')],
    ['another place', first.replace('Japan', 'Korea')],
    ['its contrary', first.replace('ships', 'never ships')],
    ['half of it', 'Lynas ships terbium.'],
    ['other news', 'The Pentagon buys 15% of MP Materials.'],
    ['nothing', ''],
  ])('not %s', (_what, other) => expect(folds(first, other)).toBe(false));

  test('are folded into the first of them', () => {
    const folder = new PointFolder();
    for (const text of ['Other news.', first, first]) folder.add(text);
    expect(folder.find(first)).toBe(1);
  });

  test.each([
    ['Shares rose 5% in Sydney on Monday', 'Shares fell 5% in Sydney on Monday'],
    ['Shares rose 5% in Sydney on Monday', 'Shares rose 4% in Sydney on Monday'],
    [
      'The ministry approved the license for the plant',
      'The ministry rejected the license for the plant',
    ],
    [
      'Output is up at the Kwinana plant this quarter',
      'Output is down at the Kwinana plant this quarter',
    ],
  ])('%s, and %s, are two', (one, other) => expect(folds(one, other)).toBe(false));
});

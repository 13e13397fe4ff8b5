import { describe, expect, test } from 'vitest';
import { figureSimilarity, figuresOf } from '../../../lib/article/evidence/figures.ts';

/** The figures of a text as `value unit`, with alternative values after a slash. */
const formatted = (text: string): string[] =>
  figuresOf(text).figures.map(({ values, unit }) => `${values.join('|')} ${unit}`.trim());

/** The similarity of the only figures of two texts. */
function same(one: string, other: string): number {
  const [[first], [second]] = [figuresOf(one).figures, figuresOf(other).figures];
  return first && second ? figureSimilarity(first, second) : Number.NaN;
}

describe('figures', () => {
  test.each([
    ['a price', 'US$110/kg', ['110 dollar-us']],
    ['thousands', '4,000 t', ['4000 tonne']],
    ['without a comma', '4000 tonnes', ['4000 tonne']],
    ['a percentage', '12 % or 12.5 per cent', ['12 percent', '12.5 percent']],
    ['millions of money', '$27.6m and £96 m', ['27600000 dollar', '96000000 sterling']],
    ['millions, or meters', '22.4 m', ['22.4|22400000']],
    ['a scale in words', '1.2 billion euros', ['1200000000 euro']],
    ['crores', '7,280 crore rupees', ['72800000000 rupee']],
    ['kilotonnes', '40kt', ['40000 tonne']],
    ['a range', '10–15%', ['10 percent', '15 percent']],
    ['a range in words', '80 to 200 °C', ['80 degree', '200 degree']],
    ['a range of millions', '2 or 3 million', ['2000000', '3000000']],
    ['a range after its sign', '$10-15', ['10 dollar', '15 dollar']],
    ['two figures that are no range', '15% and 80 °C', ['15 percent', '80 degree']],
    ['a day', '4 April 2025', ['4 apr day', '2025 calendar year']],
    ['a US date', 'April 4, 2025', ['4 apr day', '2025 calendar year']],
    ['days', 'November 16–20, 2026', ['16 nov day', '20 nov day', '2026 calendar year']],
    ['a quarter', 'Q1 2026', ['1 quarter', '2026 calendar year']],
    ['a decade', 'since the 1980s', ['1980 calendar year']],
    ['a year after a word', 'in mid-2026', ['2026 calendar year']],
    ['a change', '−2.1% after +6.4%', ['2.1 percent', '6.4 percent']],
    ['a figure joined to its unit', 'a 90-day run of a 20-foot box', ['90 day', '20']],
    ['words', 'twenty-five tonnes in two years', ['25 tonne', '2 year']],
    ['thousands in words', 'seven thousand tonnes', ['7000 tonne']],
    ['"one" before a unit only', 'one percent of one kind', ['1 percent']],
    ['no digits in a name', 'N42SH in an F-35 of type 2:17 with PC-88A and Sm₂Co₁₇', []],
    ['no times', 'Guest (02:58.460)', []],
  ])('are recognized: %s', (_case, text, expected) => {
    expect(formatted(text)).toEqual(expected);
  });

  test('leave the words of the text', () => {
    expect(figuresOf('Terbium: 27 kg by 4 April.').rest.replace(/ +/g, ' ')).toBe('Terbium: by ');
  });
});

describe('similarity of figures', () => {
  test.each([
    ['4,000 t', '4000 tonnes', 1],
    ['12%', 'twelve per cent', 1],
    ['$110', '110 dollars', 1],
    ['US$110', '$110', 1],
    ['US$110', 'A$110', 0],
    ['22.4 m', '22.4 million', 1],
    ['12%', '12 tonnes', 0],
    ['12%', '13%', 0],
    ['$110', '110', 0.6],
    ['2025', '2025 tonnes', 0],
    ['4 April', '4 May', 0],
  ])('is right for “%s” and “%s”', (one, other, expected) => {
    expect(same(one, other)).toBe(expected);
    expect(same(other, one)).toBe(expected);
  });
});

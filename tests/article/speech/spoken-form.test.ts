import { describe, expect, test } from 'vitest';
import { sourceSpanOf, spokenForm, spokenText } from '../../../lib/article/speech/spoken-form.ts';

describe('spoken form', () => {
  test.each([
    ['Fe₁₆N₂ magnets', 'F E 16 N 2 magnets'],
    ['Nd2Fe14B and SmCo5', 'N D 2 F E 14 B and S M C O 5'],
    ['CO2, H₂O and Al2O3', 'C O 2, H 2 O and A L 2 O 3'],
    ['NdPr oxide', 'N D P R oxide'],
    ['Dy/Tb and Nd-Fe-B', 'D Y/T B and N D F E B'],
    ['US$110/kg', '110 US dollars per kilogram'],
    ['US$110–120/kg', '110–120 US dollars per kilogram'],
    ['A$1.5bn and C$20 million', '1.5 billion Australian dollars and 20 million Canadian dollars'],
    ['$65/t', '$65 per tonne'],
    ['6,000 t/a', '6,000 tonnes per year'],
    ['20 ktpa or 3 Mt/a', '20 thousand tonnes per year or 3 million tonnes per year'],
    ['100 km/h', '100 km per hour'],
    ['~40% and ≈3', 'about 40% and about 3'],
    ['see https://www.a.test/b/c?d=e.', 'see a.test.'],
    // Voices handle these well, or they only look like one of the cases above.
    ['In 2026, 12.5% of G20 and H2 output', 'In 2026, 12.5% of G20 and H2 output'],
    ['n/a, y/y, and/or, 24/7', 'n/a, y/y, and/or, 24/7'],
    ['Prices in Europe, PR and the Presse', 'Prices in Europe, PR and the Presse'],
    ['COVID19, F35, Q3, No2', 'COVID19, F35, Q3, No2'],
  ])('of %s', (text, expected) => {
    expect(spokenText(spokenForm(text, 0))).toBe(expected);
  });

  test('covers the whole text without gaps', () => {
    const text = 'NdPr at US$110/kg: Fe₁₆N₂ in ~3 t/a.';
    const pieces = spokenForm(text, 100);
    expect(pieces.map(({ from, to }) => text.slice(from - 100, to - 100)).join('')).toBe(text);
    expect(pieces[0]?.from).toBe(100);
  });
});

describe('source span of a spoken word', () => {
  const text = 'Now NdPr is at US$110/kg again';
  const pieces = spokenForm(text, 0);
  const said = spokenText(pieces);
  const placeOf = (word: string) => {
    const place = sourceSpanOf(pieces, said.indexOf(word), word.length);
    return place && text.slice(place.from, place.to);
  };

  test.each([
    ['Now', 'Now'],
    ['P R', 'NdPr'],
    ['110', 'US$110'],
    ['dollars', 'US$110'],
    ['kilogram', '/kg'],
    ['again', 'again'],
  ])('at %s is %s', (word, expected) => {
    expect(placeOf(word)).toBe(expected);
  });

  test('is none for an added word, or beyond the end', () => {
    const added = [{ says: 'Highlights. ', from: 0, to: 0 }, ...pieces];
    expect(sourceSpanOf(added, 3, 4)).toBeNull();
    expect(sourceSpanOf(pieces, 1_000, 3)).toBeNull();
  });
});

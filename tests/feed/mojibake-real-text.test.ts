import { describe, expect, test } from 'vitest';
import { fixMojibake } from '../../lib/feed/fix-mojibake.ts';
import { pick, seededRandom } from '../support/seeded-random.ts';

const languages =
  'af az bg bn br ca cs cy da de el eo es et eu fa fi fo fr ga gl gn hi hr hu is it ja ka kgp km ko ku lb lo lt lv mt my ' +
  'nb nl nn oc pl pt ro ru sg sk sl sq sr sv sw ta th tr uk vi wo yo yrl zh';

/** What typographers, plugins and tired editors put between words. */
const between = [
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '\u00A0',
    ', ',
    '. ',
    '… ',
    '…',
    ' – ',
    '–',
    '—',
    ' — ',
    '” ',
    ' “',
    '’',
    '’ ',
    ' ‘',
  ],
  ...[
    ' „',
    '“ ',
    ' «',
    '» ',
    '\u00A0»',
    '«\u00A0',
    ' ‹',
    '› ',
    '; ',
    ': ',
    ' (',
    ') ',
    '™ ',
    '® ',
    '© ',
    '° ',
  ],
  ...[
    '² ',
    '¹ ',
    '³',
    ' § ',
    ' £',
    ' € ',
    '% ',
    ' ¿',
    '? ',
    ' ¡',
    '! ',
    '/',
    '-',
    '·',
    ' · ',
    '•',
    ' • ',
    '×',
  ],
  ...[
    ' × ',
    ' 5',
    '5 ',
    '‰',
    '†',
    '‡',
    '”…',
    '…”',
    '™…',
    '’…',
    '»…',
    '”—',
    '—“',
    '½',
    '¼ ',
    'º ',
    'ª ',
    ' µ',
  ],
];

/** Names of regions in a language, as words. */
function wordsIn(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return codes.flatMap((code) => names.of(code)?.split(' ') ?? []);
}

function randomText(words: readonly string[], language: string, random: () => number): string {
  let text = random() < 0.3 ? (pick(between, random)?.trim() ?? '') : '';
  for (let left = Math.floor(random() * 8); left >= 0; left -= 1) {
    const word = pick(words, random) ?? '';
    const isCapitals = random() < 0.25;
    text += isCapitals ? word.toLocaleUpperCase(language) : word;
    text += pick(between, random);
  }
  return text;
}

describe('mojibake: clean text stays as it is', () => {
  test.each(languages.split(' '))('in %s', (language) => {
    const words = wordsIn(language);
    const random = seededRandom(20260915);
    for (let round = 0; round < 150; round += 1) {
      const text = randomText(words, language, random);
      if (fixMojibake(text) !== text) expect.fail(`${text} became ${fixMojibake(text)}`);
    }
  });
});

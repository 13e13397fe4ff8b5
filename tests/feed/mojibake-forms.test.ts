import { describe, expect, test } from 'vitest';
import { fixMojibake } from '../../lib/feed/fix-mojibake.ts';
import { type Encoding, garble, typicalSentences } from '../support/builders/garbled-text.ts';

const noBreakSpace = '\u00A0';

describe.each<[Encoding, Encoding]>([
  ['windows-1252', 'windows-874'],
  ['windows-874', 'windows-1252'],
])('mojibake: read as %s and then as %s', (first, second) => {
  test.each(typicalSentences)('%s', (_story, sentence) => {
    expect(fixMojibake(garble(garble(sentence, first), second))).toBe(sentence);
  });
});

test.each(typicalSentences.filter(([story]) => !story.startsWith('Czech')))(
  'mojibake: read as windows-1252 and then as windows-874, with bytes lost: %s',
  (_story, sentence) => {
    const once = garble(sentence, 'windows-1252', 'dropped');
    expect(fixMojibake(garble(once, 'windows-874', 'dropped'))).toBe(sentence);
  },
);

describe.each<Encoding>(['windows-874', 'windows-1252'])(
  'mojibake: Chinese, Japanese and Korean in English text, read as %s',
  (encoding) => {
    test.each([
      'Baotou (包头) in Inner Mongolia (内蒙古)',
      'Northern Rare Earth 北方稀土 and 包钢集团, listed in 上海',
      'China’s 稀土 quota: “稀土”',
      'レアアース in Japan (日本は)',
      '포스코 of Korea',
    ])('%s', (sentence) => {
      expect(fixMojibake(garble(sentence, encoding))).toBe(sentence);
    });
  },
);

describe('mojibake: repaired', () => {
  test.each([
    ['a multiplication sign between numbers', '5 Ã— 10 mm', '5 × 10 mm'],
    [
      'a multiplication sign after a no-break space',
      `5Â${noBreakSpace}Ã—Â${noBreakSpace}10`,
      `5${noBreakSpace}×${noBreakSpace}10`,
    ],
    ['a multiplication sign in Thai letters', '5 ร— 10', '5 × 10'],
    ['à as a word', `Ã${noBreakSpace} la mine`, 'à la mine'],
    [
      'à as a word in Thai letters',
      `de lร${noBreakSpace} ร${noBreakSpace} la mine`,
      'de là à la mine',
    ],
    ['à before a name', `du Japon Ã${noBreakSpace} Paris`, 'du Japon à Paris'],
    [
      'à beside other garbled signs, though its own byte was collapsed with a space',
      'Lâ€™Europe face Ã la Chine',
      'L’Europe face à la Chine',
    ],
    ['a multiplication sign between words', 'GrÃ¶ÃŸe Ã— Dicke', 'Größe × Dicke'],
    ['à at the end of a word', `voilÃ${noBreakSpace} une mine`, 'voilà une mine'],
    ['à at the end of a text', 'VoilÃ', 'Voilà'],
    ['à whose byte was collapsed with a space', 'dÃ©jÃ vu Ã la mine', 'déjà vu à la mine'],
    ['à beside a garbled name', 'SÃ£o Paulo Ã margem', 'São Paulo à margem'],
    ['à whose byte became a space before a hyphen', 'lÃ -bas', 'là-bas'],
    [
      'à in Portuguese',
      `A produÃ§Ã£o chegou Ã s 5h e Ã${noBreakSpace} mina`,
      'A produção chegou às 5h e à mina',
    ],
    ['quotes read as windows-1250', 'â€śOurâ€ť quota', '“Our” quota'],
    [
      'Greek letters that are units and signs',
      '5 Î¼m, 10 kÎ© and Î±-phase of Î³Î´, Î² = 2',
      '5 μm, 10 kΩ and α-phase of γδ, β = 2',
    ],
    ['a sign after a word and a space', 'pays Â£5 – no more', 'pays £5 – no more'],
  ])('%s', (_story, garbled, sentence) => {
    expect(fixMojibake(garbled)).toBe(sentence);
  });
});

describe('mojibake: left alone, because the right character is unknown', () => {
  test.each([
    ['a quote in an unknown encoding', 'â€ĽOur quota'],
    ['one Chinese character', 'å¤© is rare'],
    ['à without another sign of mojibake', 'Ã la mine'],
    ['a circumflex before quotes', 'la lettre «Î», “Î”, Î…, ÎLE, Îles, 5 Î, Î’'],
    ['letters before marks', 'été… né»… på…” hâlâ…”'],
    ['a unit', '5 eV·Å·mol'],
    ['a letter in capitals before a sign', 'VIETNÃ±o, AMANHÃ±o'],
  ])('%s', (_story, text) => {
    expect(fixMojibake(text)).toBe(text);
  });
});

describe('C1 controls', () => {
  test.each([
    ['China\u0092s \u0093quota\u0094\u0085', 'China’s “quota”…'],
    ['5 \u0080 \u0096 6', '5 € – 6'],
    ['\u0081\u008D\u008F\u0090\u009D', '\u0081\u008D\u008F\u0090\u009D'],
    ['GarÃ§on\u0092s dÃ©jÃ\u00A0 vu', 'Garçon’s déjà vu'],
  ])('%j becomes what windows-1252 has in their place', (text, shown) => {
    expect(fixMojibake(text)).toBe(shown);
  });
});

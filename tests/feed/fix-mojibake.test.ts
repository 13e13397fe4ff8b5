import { describe, expect, test } from 'vitest';
import { fixMojibake } from '../../lib/feed/fix-mojibake.ts';
import {
  type Encoding,
  garble,
  notIn1252,
  typicalSentences,
} from '../support/builders/garbled-text.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { seededRandom } from '../support/seeded-random.ts';

const noBreakSpace = '\u00A0';

describe.each<Encoding>(['windows-874', 'windows-1252'])(
  'fixMojibake: UTF-8 read as %s',
  (encoding) => {
    const table = typicalSentences.filter(
      ([story]) => encoding === 'windows-874' || !notIn1252.has(story),
    );

    test.each(table)('%s', (_story, sentence) => {
      expect(fixMojibake(garble(sentence, encoding))).toBe(sentence);
    });
    test.each(table)('%s, garbled twice', (_story, sentence) => {
      expect(fixMojibake(garble(garble(sentence, encoding), encoding))).toBe(sentence);
    });
    test.each(table.slice(0, 8))('%s, garbled three times', (_story, sentence) => {
      const twice = garble(garble(sentence, encoding), encoding);
      expect(fixMojibake(garble(twice, encoding))).toBe(sentence);
    });
    test.each(table.slice(0, 8))('%s, with byte 9D lost once or twice', (_story, sentence) => {
      const once = garble(sentence, encoding, 'dropped');
      expect(fixMojibake(once)).toBe(sentence);
      expect(fixMojibake(garble(once, encoding, 'dropped'))).toBe(sentence);
      expect(fixMojibake(garble(garble(sentence, encoding), encoding, 'dropped'))).toBe(sentence);
    });
  },
);

describe('fixMojibake: examples from the site', () => {
  test.each([
    ['governmentโ€™s', 'government’s'],
    ['Chinaโ€™s Export Bansย Persist', `China’s Export Bans${noBreakSpace}Persist`],
    ['responsibilityโ€”China', 'responsibility—China'],
    ['โ€œprice floorโ€', '“price floor”'],
    ['a โ€œprice floorโ€ of 110', 'a “price floor” of 110'],
    ['a โ€œprice floorโ€\u009D of 110', 'a “price floor” of 110'],
    ['a โ€œprice floorโ€\uFFFD of 110', 'a “price floor” of 110'],
    ['a โ€œprice floor,โ€โ€”he said', 'a “price floor,”—he said'],
    [`the โ€œfloorโ€${noBreakSpace}is`, `the “floor”${noBreakSpace}is`],
    ['โ€œreset,โ€ย he said', `“reset,”${noBreakSpace}he said`],
    ['โ€œyesโ€— and โ€œnoโ€…', '“yes”— and “no”…'],
    ['rareโ€earth', 'rare‐earth'],
    ['the Pentagonย said', `the Pentagon${noBreakSpace}said`],
    ['the Pentagonย  said', `the Pentagon${noBreakSpace} said`],
    [`the Pentagonย${noBreakSpace}said`, `the Pentagon${noBreakSpace}said`],
    ['The end.ย', `The end.${noBreakSpace}`],
    ['โ€“ย First', `–${noBreakSpace}First`],
    ['ย Chinaโ€™s quota', `${noBreakSpace}China’s quota`],
    ['MP Materialsโ„ข', 'MP Materials™'],
    ['\u0E42\u20AC\u2122', '’'],
    ['โ\u0080\u0099', '’'],
    ['governmentรขโ‚ฌโ„ขs', 'government’s'],
    [
      'Direzione, ok â\u0080\u009Csenza modificheâ\u0080\u009D oggi',
      'Direzione, ok “senza modifiche” oggi',
    ],
    ['the governmentâ€™s â€œfloorâ€', 'the government’s “floor”'],
    ['the USÂ saidâ€¦', `the US${noBreakSpace}said…`],
    ['saysÂ more.Â', `says${noBreakSpace}more.${noBreakSpace}`],
  ])('%j', (garbled, sentence) => {
    expect(fixMojibake(garbled)).toBe(sentence);
  });
});

describe('fixMojibake: keeps real text', () => {
  const realTexts: [language: string, ...sentences: string[]][] = [
    [
      'Thai',
      'โลกต้องการแร่หายากมากขึ้นทุกปี โดยเฉพาะแม่เหล็กสำหรับรถไฟฟ้า',
      'โครงการ โรงงาน โอกาส และ “โปแตช” ในประเทศไทย',
      'เขากล่าวว่า “ไฟ” และ ‘ใจ’ สำคัญ… ราคา 1,200 บาท – สูงสุดในรอบปี',
      'สระ “โ” และ “ไ” และ “ใ” อยู่หน้าพยัญชนะ',
      'วันที่ 15 ก.ย 2569 เวลา ๑๐.๓๐ น.',
      'กรุงเทพฯ ลดราคา รถ EV รุ่นใหม่ ยกเลิกภาษีนำเข้า',
      `ไทย${noBreakSpace}จีน${noBreakSpace}เวียดนาม`,
      'เธอขายเนยและเนื้อ',
      'รถ',
      'ยก',
      'ยกรถ',
      'รบ ลด อก อบ ลง',
      'รบรถ',
      'ย',
      'ไทย',
      'รถEV',
      'ไฟ™',
    ],
    [
      'Thai in English text',
      'The Thai letter ย is pronounced like y.',
      'The Thai letter ย',
      '15 ก.ย 2569',
      'He wrote “15 ก.ย 2569” on it.',
      'The word รถ means car, and ยก means to lift (ยก).',
      'The mine at Phu Lon (ภูโล้น) is old.',
      'The vowel “โ” stands before a consonant: โลก.',
    ],
    [
      'Vietnamese',
      'Đất hiếm là nguồn tài nguyên quan trọng của Việt Nam ở châu Âu và châu Á.',
      'Ông Nguyễn Văn Ân nói: “Giá đã tăng…” – và cân nhắc lâu dài.',
    ],
    [
      'Greek',
      'Οι σπάνιες γαίες είναι απαραίτητες για την Ευρώπη· «ναι», είπε ο υπουργός…',
      'Ο ΥΠΟΥΡΓΟΣ ΕΊΠΕ «ΌΧΙ»',
    ],
    ['Russian', 'Цены на редкоземельные металлы выросли — на 5 %, сказал он: «Это начало…»'],
    ['Turkish', 'Eskişehir’deki nadir toprak rezervi büyük; kâğıt üzerinde “dünyanın ikincisi”…'],
    [
      'French',
      'L’épisode s’achève : « Où sont les terres rares ? » — à côté de la Rochelle, œuvre née hier…',
      `À l’été, le coût a baissé de 5${noBreakSpace}%${noBreakSpace}; Â, Ê, Î, Ô, Û. MARQUÉ… BEYONCÉ’s`,
      'LE PRIX EST FIXÉ — “DÉJÀ”…',
    ],
    ['German', '„Größere Mengen“, sagt Müller, Ärzte und Öfen – über 5 °C, Maß: 3×4 µm, 2²'],
    ['Chinese', '中国稀土集团宣布，“价格下限”为每公斤110美元……《公告》'],
    ['Japanese', '日本は「レアアース」の供給網を強化する。価格は5％上昇した…'],
    [
      'Portuguese',
      'O Brasil não exporta; São Paulo, amanhã: “produção”…',
      'A IRMÃ… DISSE: “AMANHÔ — NÃO',
      `MANHÃ${noBreakSpace}DE SOL, IRMû, AMANHÃ—NÃO`,
      'A letra “Ô é maiúscula.',
    ],
    ['Spanish', '¿Dónde está la mina? ¡Aquí!, dijo José: «Sí…» y pagó 5 €.'],
    [
      'Finnish and Swedish',
      `SELKÄ${noBreakSpace}EDELLÄ${noBreakSpace}MAAHAN, Åbo ja Öljy: ”kyllä…”`,
      'HEJ PÅ… SJÖ – FRÅ’N, 5 Å–6 Å, AHÅ™, the sofa',
      `Ä${noBreakSpace}on kirjain`,
    ],
    ['Polish and Czech', '„Żółć” i Łódź… Škoda, Ďábel — příliš žluťoučký kůň'],
    ['Romanian', 'În câmpia română, „pământuri rare”… â—“așa”'],
    ['Icelandic', 'Það er gott, sagði hún: „Já…“ við ð”'],
    ['Hindi and Arabic', 'दुर्लभ मृदा की कीमत बढ़ी… العناصر الأرضية النادرة'],
    [
      'English',
      'The government’s “price floor” is $110/kg—a first… 5 × 3 €, café™, naïve®, 2012—∞',
      `NESTLɮ, Brontë…” 5×£35 [x]${noBreakSpace}© ∆° \`¬´ 4288×…`,
      'The letter Â is A with a circumflex; Ã has a tilde.',
      'a 🔒 and 🇹🇭 flag, 1️⃣ and ⚠️',
    ],
  ];
  const surroundings: [before: string, after: string][] = [
    ['', ''],
    ['“', '”'],
    ['«', '»'],
    ['‘', '’'],
    ['', '…'],
    ['— ', ' —'],
    ['', '™'],
    [`(${noBreakSpace}`, `${noBreakSpace})`],
    ['5 € ', ' 5 €'],
  ];

  test.each(realTexts)('%s', (_language, ...sentences) => {
    for (const sentence of sentences) {
      for (const [before, after] of surroundings) {
        const text = before + sentence + after;
        expect(fixMojibake(text)).toBe(text);
      }
    }
  });
});

describe('fixMojibake: keeps Thai words', () => {
  test.each([
    [
      'a quotation in a garbled sentence',
      'The ministerโ€™s words, โ€œไทยต้องการแร่หายากโ€, were clear.',
      'The minister’s words, “ไทยต้องการแร่หายาก”, were clear.',
    ],
    ['a word with weak letters', 'Chinaโ€™s รถ (car)', 'China’s รถ (car)'],
    ['weak repairs wait if Thai is left', 'Crรฉdit โ€œไทยโ€ 5ยฐC', 'Crรฉdit “ไทย” 5ยฐC'],
    ['a month', 'Chinaโ€™s 15 ก.ย 2569', 'China’s 15 ก.ย 2569'],
    ['a letter that touches no word', 'Crรฉdit ฮฑ-phase', 'Crรฉdit ฮฑ-phase'],
    ['a run of real words', 'ไทยโ€“จีน', 'ไทย–จีน'],
  ])('%s', (_story, garbled, sentence) => {
    expect(fixMojibake(garbled)).toBe(sentence);
  });
});

describe('fixMojibake: any input', () => {
  /** Fragments that are hard to tell apart when combined. */
  const pieces = [
    ...'โใไเแยรลฤฬอฮฯ๐๏กขฆฉณธนฟ€™œ‚†…“”’‘—–Ÿ˜‹› aBz5.,)éÂÃÄÅâãð£©°»\u0081\u009D\uFFFD\uD83D',
    noBreakSpace,
    ...['โ€™', 'โ€', 'ย ', 'รฉ', 'เน‚', 'เธ', 'โ‚ฌ', 'â€', 'Ã¢', 'â‚¬', 'Ãƒ', 'Â ', '๐Ÿ', 'ðŸ'],
    ...['ๅŒ…', 'ไธญ', 'åŒ…', 'รข', 'à¹', 'ś', 'ť', '×', 'Ã ', 'Ã—', '\u0085', '\u0092'],
  ];
  const randomText = (random: () => number): string => {
    let text = '';
    for (let left = Math.floor(random() * 14); left >= 0; left -= 1) {
      text += pieces[Math.floor(random() * pieces.length)] ?? '';
    }
    const depth = Math.floor(random() * 6);
    const encoding = random() < 0.5 ? 'windows-874' : 'windows-1252';
    const lost = random() < 0.5 ? 'kept' : 'dropped';
    for (let round = 2; round < depth; round += 1) text = garble(text, encoding, lost);
    return text;
  };

  test('is idempotent and never lengthens a text (20,000 random texts)', () => {
    const random = seededRandom(20260915);
    for (let round = 0; round < 20_000; round += 1) {
      const text = randomText(random);
      const repaired = fixMojibake(text);
      if (repaired.length > text.length) expect.fail(`longer: ${JSON.stringify(text)}`);
      if (fixMojibake(repaired) !== repaired) expect.fail(`not settled: ${JSON.stringify(text)}`);
    }
  });

  test.each([
    ['nothing', ''],
    ['half a surrogate pair', 'โ\uD83D€\uDE80'],
    ['only leads', 'โโโÂÂÂâââ๐๐๐'],
    ['an overlong form', 'à\u0080\u0080 Ã\u0080 เ\u0080\u0080'],
    ['beyond Unicode', 'ô¿¿¿ ๔ฟฟฟ'],
  ])('%s does not throw', (_story, text) => {
    expect(fixMojibake(text).length).toBeLessThanOrEqual(text.length);
  });

  test.each<Encoding>(['windows-874', 'windows-1252'])(
    '%s four to six times settles',
    (encoding) => {
      let text = 'China’s “price floor”—€5';
      for (let round = 1; round <= 6; round += 1) {
        text = garble(text, encoding);
        const repaired = fixMojibake(text);
        expect(repaired.length).toBeLessThanOrEqual(text.length);
        expect(fixMojibake(repaired) === repaired).toBe(true);
      }
    },
  );

  test('takes linear time', () => {
    for (const piece of ['โ€', 'เน‚โ‚ฌ', 'ย ', 'รฉ', 'โ', 'Ã¢â‚¬', 'เ', 'โลกไฟ ', 'a', '”']) {
      const text = piece.repeat(100_000 / piece.length);
      fixMojibake(text);
      expect(cpuTime(() => fixMojibake(text))).toBeLessThan(1_000);
    }
  });
});

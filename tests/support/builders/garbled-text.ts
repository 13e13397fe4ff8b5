/** An encoding that UTF-8 is read in. */
export type Encoding = 'windows-874' | 'windows-1252';
/** Treatment of the five bytes that windows-1252 leaves undefined (81, 8D, 8F, 90, 9D). */
type Lost = 'kept' | 'dropped';

const noBreakSpace = '\u00A0';
const windows1252High = new Map<number, string>(
  [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((char, index) => [0x80 + index, char]),
);

/** Garbles text: UTF-8 bytes read as the windows-874 hybrid or as windows-1252. */
export function garble(text: string, encoding: Encoding, lost: Lost = 'kept'): string {
  const upper = encoding === 'windows-874' ? 0x0d60 : 0;
  let out = '';
  for (const byte of new TextEncoder().encode(text)) {
    const high = windows1252High.get(byte);
    if (high === ' ') out += lost === 'kept' ? String.fromCharCode(byte) : '';
    else if (high !== undefined) out += high;
    else out += String.fromCharCode(byte > 0xa0 ? byte + upper : byte);
  }
  return out;
}

/** Common characters in typical sentences. */
export const typicalSentences: [story: string, sentence: string][] = [
  ['apostrophe', 'the government’s plan, the companies’ reply, CHINA’S QUOTA'],
  ['opening quote', 'He called it a “floor under the market.'],
  ['quotes', 'a “price floor” and “offtake”, said the “Department of War”.'],
  ['quotes with nothing around them', '“Made in Texas”'],
  ['single quotes', 'the so-called ‘magnet gap’ of 2026'],
  ['em dash between words', 'responsibility—China and the West—is shared'],
  ['em dash between spaces', 'NdPr oxide — the key input — rose'],
  ['closing quote and dash', '“a reset”—that is all'],
  ['en dash', 'December 1–5, 2025'],
  ['non-breaking hyphen', 'a rare‑earth magnet'],
  ['ellipsis', 'To be continued… or not…'],
  ['bullet', '• Lynas • Iluka • Arafura'],
  [
    'no-break space',
    `The Pentagon${noBreakSpace}said.${noBreakSpace} Then 5${noBreakSpace}million (USD)${noBreakSpace}went, 3%${noBreakSpace}`,
  ],
  ['no-break space after a quote', `the “floor”${noBreakSpace}is 110`],
  ['no-break spaces in a row', `End.${noBreakSpace}${noBreakSpace}Start`],
  ['euro and pound', 'from €5 to £7.20 or €300'],
  ['pound alone', 'Pensana seeks £5 million'],
  ['yen, cent, section', 'a ¥5 coin, 12¢ more, §232 tariffs'],
  ['trademarks', 'Sagint™ and Nyrstar® by © Energy Fuels'],
  ['degrees and signs', 'at 950°C ± 5, 2½ times, 3×4, 10²'],
  ['minus, arrow, at least', 'x − y → z ≥ 5 ≈ 4 ∞'],
  ['subscripts', 'CO₂ and Nd₂O₃, NaFeSi₂'],
  ['check mark, star', '✓ done ★★★ ⚠ soon'],
  ['box, circle', '■ first ▪ second ○ third'],
  ['emoji', 'Lynas 🚀 up 😀 and 🔒'],
  ['per mille, prime', '5‰ of 10′'],
  ['double dagger', 'Note‡ below'],
  ['dagger', 'Lynas† is quoted'],
  ['French names', 'Crédit Agricole, création, voilà, côté, créée, façade, cœur, Hervé, naïve'],
  ['German names', 'Müller, Düsseldorf, Größe, Händler in Österreich, Zürich'],
  ['Spanish and Portuguese names', 'José Peña, São Paulo, Mineração, Goiás, Perú'],
  ['Scandinavian names', 'Kiruna, Malmö, Ålesund, Tromsø, Ærø, Norra Kärr, Söderköping'],
  ['Turkish and Polish names', 'Erdoğan, Beşiktaş, Kılıç, Wałęsa, Poznań'],
  ['Czech and Baltic names', 'Maroš, Škoda, Tomáš, Žďár, Sillamäe, Rēzekne'],
  ['Greek letters in units', '5 μm and 10 kΩ'],
];
/** Not repaired by the windows-1252 tier: after a capital, or not next to a word. */
export const notIn1252 = new Set(['Greek letters in units', 'Czech and Baltic names']);

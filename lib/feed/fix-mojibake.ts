/**
 * Repairs mojibake (UTF-8 read in a single-byte encoding) in one block of text: a title, a paragraph, an author or a
 * category, after entity decoding. Not for URLs, ids or markup, nor for Thai text.
 *
 * The common form here is a hybrid: bytes 80–9F were read as windows-1252 (or kept as C1 controls, the other reading of
 * windows-874), bytes A0–FB as Thai. Its forms and repairs:
 *   governmentโ€™s            → government’s       responsibilityโ€”China → responsibility—China
 *   โ€œprice floorโ€          → “price floor”      (byte 9D is lost, or an invisible U+009D)
 *   Chinaย and, said.ย He     → no-break space     (ย and a space or U+00A0; the end of a block)
 *   MP Materialsโ„ข, โ‚ฌ5, COโ‚‚ → ™ € ₂              Crรฉdit, ยฃ5, 5ยฐC, (ๅŒ…ๅคด) → é £ ° (包头)
 *   the same read twice or thrice (เน‚โ‚ฌโ„ข), as plain windows-1252 (â€™, Ã©, Â£, Ã¢â‚¬â„¢), as one after the other
 *   (รขโ‚ฌโ„ข); quotes read as windows-1250 (â€śOurâ€ť).
 *
 * Two tiers protect real text. Strong sequences are impossible in any language (`โ€`: โ precedes a consonant) and always
 * repaired. Weak ones could be letters of a real word (รถ is “car” and also ö); they are repaired only next to fitting
 * characters, and in Thai only if no Thai letter is left.
 */

/** The byte that an encoding decodes to a character; `undefined` if there is none. */
type ByteOf = (char: string) => number | undefined;

/**
 * A garbled character: `char` is what it stands for, `raw` how it looks when garbled once, and `nested` whether every
 * part of that was garbled again.
 */
type Sequence = { char: string; raw: string; end: number; nested?: boolean };
type Hit = Sequence & { start: number; before: string; after: string; strong: boolean };
/**
 * A text, and whether it has strong sequences, has those or garbled letters inside words, and is ASCII apart from
 * garbled sequences.
 */
type Block = { text: string; strong: boolean; garbled: boolean; whole: boolean };
type Codec = {
  byteOf: ByteOf;
  /** Characters that may begin a garbled sequence. */
  leads: RegExp;
  strong: (raw: string, before: string) => boolean;
  weak: (hit: Hit, block: Block) => boolean;
  /** If this still matches after the weak repairs, all of them are discarded. */
  spoiler?: RegExp;
};

const maxPasses = 3;
const noBreakSpace = '\u00A0';
/** What windows-1252 has at 0x80–0x9F. */
const windows1252High = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** Texts without a match have no mojibake. */
const suspect = /[\u0080-\u009F\u0E01-\u0E5B]|[ÂÃÄÅÎà-íïð][\u0080-\uFFFF]|[ÂÃ](?: |$)/;
/**
 * Characters of news texts; other results are rejected. U+2005, 2016 and 2017 are left out: `โ€…` `โ€–` `โ€—` are a
 * closing quote before a mark that was written as an entity.
 */
const newsText = new RegExp(
  '^[\\u00A0-\\u017F\\u0300-\\u03FF\\u2000-\\u2004\\u2006-\\u2015\\u2018-\\u203F\\u2070-\\u209C' +
    '\\u20A0-\\u20BF\\u2100-\\u214F\\u2190-\\u22FF\\u25A0-\\u27BF\\u3000-\\u30FF\\u4E00-\\u9FFF' +
    '\\uAC00-\\uD7A3\\uFE0F\\uFF01-\\uFF60\\u{1F000}-\\u{1FAFF}]$',
  'u',
);
const thaiCharacter = /[\u0E01-\u0E5B]/;
const isLatin = (char: string): boolean => /\p{Script=Latin}/u.test(char);
/** A Latin letter that doesn't begin a garbled sequence. */
const isPlainLatin = (char: string): boolean => /(?![ÂÃÄÅàâãïð])\p{Script=Latin}/u.test(char);
/** A character of Chinese, Japanese or Korean, in which words have no spaces. */
const cjkCharacter = /[\u3000-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3]/;
/** Whether a garbled sequence, followed by its repair, stands for an accented lower-case letter other than à. */
const isGarbledAccent = (text: string): boolean => /^[รÃ].(?!à)\p{Ll}$/u.test(text);
const isLowerCase = (char: string): boolean => /\p{Ll}/u.test(char);
const isUpperCase = (char: string): boolean => /\p{Lu}/u.test(char);
/** Marks that may follow a real word or unit (`Å·mol`), so they prove nothing. */
const punctuationMark = /[‘’“”•–—…™·\u00A0]/;
/** A letter followed only by marks: `é»…`. */
const letterBeforeMarks = /^.[‘’“”«»•–—…™\u00A0]*$/;
/** A character that doesn't occur in or right after a Thai word. */
const neverThai = /[^\u0E01-\u0E5B‘’“”•–—…™\u00A0]/;
/** Results that must touch a word: letters, accents, and ¡, because ยก is Thai for “to lift”. */
const needsWord = (char: string): boolean => /\p{L}|[\u0300-\u036F]|¡/u.test(char);
/** Whether a character is one that a no-break space may follow. */
const precedesNoBreakSpace = (char: string): boolean =>
  /[\p{Script=Latin}0-9.,;:!?)\]%"'’”»…×÷]/u.test(char);

/** A code page whose upper half is a Unicode range shifted by `shift`. */
function codePage(from: number, to: number, shift: number): ByteOf {
  return (char) => {
    if (char.length !== 1) return undefined;
    const code = char.charCodeAt(0);
    if (code >= from && code <= to) return code - shift;
    if (char === noBreakSpace || (code >= 0x80 && code <= 0x9f)) return code;
    const index = windows1252High.indexOf(char);
    return index < 0 ? undefined : 0x80 + index;
  };
}

const windows874: Codec = {
  byteOf: codePage(0x0e01, 0x0e5b, 0x0d60),
  leads: /[\u0E22-\u0E54]/g,
  // In real Thai text, ๅ and these marks follow a consonant.
  strong: (raw, before) =>
    /^(?:โ|๐Ÿ)/.test(raw) ||
    (!thaiCharacter.test(before) &&
      !letterBeforeMarks.test(raw) &&
      (/^[ๅ็-ํ]/.test(raw) || (/^[เแใไๆ]/.test(raw) && neverThai.test(raw)))),
  weak: weakThai,
  spoiler: thaiCharacter,
};

const windows1252: Codec = {
  byteOf: codePage(0xa0, 0xff, 0),
  leads: /[ÂÃÄÅÎà-íïð]/g,
  // `â–` and `â—` may be a real letter and a dash, and so may `â` before other marks. Of Greek, only the letters of units
  // and signs (α β γ δ θ μ Ω) can be nothing else.
  strong: (raw, before) =>
    /^(?:â[^–—]|ã[€\u0081‚ƒ]|ï¸|ðŸ|Î[©±-´¸¼])/.test(raw)
      ? !(isLatin(before) && letterBeforeMarks.test(raw))
      : !isLatin(before) && /^(?:Â[¢£¥§©®°±µ¶¼½¾]|â[–—][^‘’“”…])/.test(raw),
  weak: weakLatin,
};

/** The byte in either encoding: they share no characters but those of windows-1252's 80–9F. */
const anyByteOf: ByteOf = (char) => windows874.byteOf(char) ?? windows1252.byteOf(char);

/**
 * Makes all characters of a Chinese, Japanese or Korean word strong if one of them is, or if several can be nothing
 * else.
 */
function markWords(hits: readonly Hit[]): void {
  let word: Hit[] = [];
  for (const [index, hit] of hits.entries()) {
    if (!cjkCharacter.test(hit.char)) continue;
    word.push(hit);
    const next = hits[index + 1];
    if (next?.start === hit.end && cjkCharacter.test(next.char)) continue;
    const isOneByItself =
      word.length > 1 &&
      !isLatin(word[0]?.before ?? '') &&
      word.every(({ raw }) => !thaiCharacter.test(raw)) &&
      word.some(({ raw }) => !letterBeforeMarks.test(raw));
    const isStrong = isOneByItself || word.some(({ strong }) => strong);
    for (const each of word) each.strong = isStrong;
    word = [];
  }
}

function weakThai(hit: Hit, block: Block): boolean {
  const { char, before, after } = hit;
  if (char === noBreakSpace) return block.strong || precedesNoBreakSpace(before);
  if (!needsWord(char)) return true;
  // Lowercase results consist of Thai letters only: `รถEV` is kept, `Crรฉdit` repaired.
  const fits = isLowerCase(char) ? isLowerCase : isLatin;
  return fits(before) || fits(after) || isWordA(hit, block);
}

function weakLatin(hit: Hit, block: Block): boolean {
  const { char, raw, start, before, after } = hit;
  const [lead = '', next = ''] = raw;
  if (!/[ÂÃÄÅ]/.test(lead) || next === '’') return false;
  if (char === noBreakSpace && block.strong) return true;
  const preceding = block.text.slice(Math.max(0, start - 3), start);
  // Ã and Ä end real words in capitals: `AMANHÃ…`, `SELKÄ` before a no-break space.
  if (isUpperCase(before))
    return isLowerCase(after) && !punctuationMark.test(next) && !/\p{Lu}{2}$/u.test(preceding);
  if (char === noBreakSpace) return precedesNoBreakSpace(before);
  if (isLowerCase(before) || isWordA(hit, block)) return true;
  if (/[×÷]/.test(char) && (block.garbled || /\dÂ?[ \u00A0]?$/.test(preceding))) return true;
  if (isLowerCase(after))
    return !punctuationMark.test(next) || (lead === 'Ã' && next !== noBreakSpace);
  return /[ÂÃ]/.test(lead) && (/\d/.test(before) || (block.whole && !punctuationMark.test(next)));
}

/**
 * Whether a hit is the word à: the text is garbled elsewhere too, or after the no-break space of the hit comes a space
 * of its own.
 */
const isWordA = ({ char, end }: Hit, { garbled, text }: Block): boolean =>
  char === 'à' && (garbled || /^\u00A0 [\p{L}\d]/u.test(text.slice(end - 1, end + 2)));

/** The byte of the character at `at` or, for `depth` > 0, of the one that a garbled sequence there stands for. */
function unitAt(byteOf: ByteOf, text: string, at: number, depth: number) {
  const inner = depth > 0 ? sequenceAt(byteOf, text, at, depth - 1) : undefined;
  const nested = inner && anyByteOf(inner.char);
  if (inner && nested !== undefined) return { char: inner.char, byte: nested, end: inner.end };
  const char = text[at] ?? '';
  const byte = byteOf(char);
  return byte === undefined ? undefined : { char, byte, end: at + 1 };
}

/** The UTF-8 sequence at `at`, decoded strictly, or a known one that lost its last byte. */
function sequenceAt(byteOf: ByteOf, text: string, at: number, depth: number): Sequence | undefined {
  const lead = unitAt(byteOf, text, at, depth);
  if (!lead || lead.byte < 0xc2 || lead.byte > 0xf4) return undefined;
  if (depth > 0 && lead.end === at + 1) return undefined;
  const size = lead.byte < 0xe0 ? 2 : lead.byte < 0xf0 ? 3 : 4;
  let code = lead.byte & (0x7f >> size);
  let { char: raw, end } = lead;
  let nested = depth > 0;
  for (let count = 1; count < size; count += 1) {
    const next = unitAt(byteOf, text, end, depth);
    const fits = next !== undefined && next.byte >= 0x80 && next.byte <= 0xbf;
    if (!fits || /^[โâ][€\u0080][…–—]/.test(raw + next.char)) {
      const lost = truncated(byteOf, text, raw, end, depth);
      return lost && { ...lost, nested };
    }
    nested &&= next.end > end + 1;
    code = code * 64 + (next.byte & 0x3f);
    raw += next.char;
    end = next.end;
  }
  const smallest = size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000;
  if (code < smallest || code > 0x10ffff) return undefined;
  return { char: String.fromCodePoint(code), raw, end, nested };
}

/**
 * A sequence that lost its last byte: ” may lose its 9D, and à or a no-break space its A0, which became a plain space
 * or was trimmed at the end.
 */
function truncated(byteOf: ByteOf, text: string, raw: string, end: number, depth: number) {
  const next = text[end] ?? '';
  if (/^[โâ][€\u0080]$/.test(raw)) {
    // Before another letter it is a sequence of an unknown encoding.
    if (/[\u00C0-\u024F]/.test(next) && byteOf(next) === undefined) return undefined;
    // Garbled twice, U+009D became C2 9D, of which C2 may be left.
    const remains = next === '\uFFFD' || (depth > 0 && byteOf(next) === 0xc2);
    return { char: '”', raw, end: remains ? end + 1 : end };
  }
  if (depth > 0 || !/^[ยÂรÃ]$/.test(raw) || (next !== ' ' && next !== '')) return undefined;
  if (/[ยÂ]/.test(raw))
    return { char: noBreakSpace, raw: raw + noBreakSpace, end: end + next.length };
  // The space after à was collapsed with its lost byte. Before a comma and in `às` there was no space.
  const hasNone = /^(?:[,.)\]-]|s(?:[^\p{L}'’]|$))/u.test(text.slice(end + 1, end + 3));
  return { char: 'à', raw: raw + noBreakSpace, end: hasNone ? end + 1 : end };
}

/** Resolves sequences that are ambiguous after losing a byte, by the characters around them. */
function resolveAmbiguity(found: Sequence, text: string, before: string, open: boolean): Sequence {
  const { char, raw, end } = found;
  const last = text[end - 1] ?? '';
  if (char === '†' && (open || last !== noBreakSpace)) {
    return { ...found, char: '”', end: last === noBreakSpace || last === ' ' ? end - 1 : end };
  }
  const inWord = char === '”' && raw.length === 2 && isLatin(before);
  return inWord && isPlainLatin(text[end] ?? '') ? { ...found, char: '‐' } : found;
}

/** The acceptable sequence at `at`, trying the most deeply garbled reading first. */
function acceptableAt(byteOf: ByteOf, text: string, at: number): Sequence | undefined {
  for (let depth = maxPasses - 1; depth >= 0; depth -= 1) {
    const found = sequenceAt(byteOf, text, at, depth);
    if (found && newsText.test(found.char)) return found;
  }
  return undefined;
}

/** Whether two neighboring results are judged together, by the characters around both. */
function belongTogether(one: string, other: string): boolean {
  if (one === noBreakSpace || other === noBreakSpace) return one === other;
  return needsWord(one) && needsWord(other);
}

/** All repairable sequences with the characters around them. */
function hitsIn(text: string, codec: Codec): Hit[] {
  const hits: Hit[] = [];
  let open = false;
  for (const { index: start } of text.matchAll(codec.leads)) {
    const last = hits.at(-1);
    if (last && start < last.end) continue;
    const found = acceptableAt(codec.byteOf, text, start);
    if (!found) continue;
    const touching = last?.end === start ? last : undefined;
    const neighbor = touching?.char ?? text[start - 1] ?? '';
    const hit = resolveAmbiguity(found, text, neighbor, open);
    if (hit.char === '“' || hit.char === '”') open = hit.char === '“';
    const before = touching && belongTogether(touching.char, hit.char) ? touching.before : neighbor;
    // No text is valid in two encodings by chance.
    const strong = found.nested === true || codec.strong(hit.raw, neighbor);
    hits.push({ ...hit, start, before, after: text[hit.end] ?? '', strong });
  }
  let next: Hit | undefined;
  for (const hit of [...hits].reverse()) {
    if (next?.start === hit.end)
      hit.after = belongTogether(hit.char, next.char) ? next.after : next.char;
    next = hit;
  }
  markWords(hits);
  return hits;
}

/** The text with each hit replaced by what `pick` gives for it. */
function replaceHits(text: string, hits: Hit[], pick: (hit: Hit) => string): string {
  const before = (hit: Hit, at: number) => text.slice(hits[at - 1]?.end ?? 0, hit.start);
  const parts = hits.map((hit, at) => before(hit, at) + pick(hit));
  return parts.join('') + text.slice(hits.at(-1)?.end ?? 0);
}

function repairOnce(text: string, codec: Codec): string {
  const hits = hitsIn(text, codec);
  if (hits.length === 0) return text;
  const strong = hits.some((hit) => hit.strong);
  const block = {
    text,
    strong,
    garbled:
      strong ||
      hits.some(
        ({ raw, char, before, after }) =>
          isGarbledAccent(raw + char) && (isLowerCase(before) || isLowerCase(after)),
      ),
    whole: !/[\u0080-\uFFFF]/.test(replaceHits(text, hits, () => '')),
  };
  const keep = (hit: Hit) => text.slice(hit.start, hit.end);
  const full = replaceHits(text, hits, (hit) =>
    hit.strong || codec.weak(hit, block) ? hit.char : keep(hit),
  );
  if (!codec.spoiler?.test(full)) return full;
  return replaceHits(text, hits, (hit) => (hit.strong ? hit.char : keep(hit)));
}

/** The character that windows-1252 has in place of a C1 control; the control itself if it has none. */
const visible = (control: string): string => windows1252High.charAt(control.charCodeAt(0) - 0x80);

/**
 * Repairs mojibake; returns the same string if there is none. Linear time, never throws, never longer than the input. A
 * text that is still changing after some passes comes back untouched, so the function is idempotent.
 */
export function fixMojibake(text: string): string {
  if (!suspect.test(text)) return text;
  let now = text;
  // One more pass, for what appears once the controls are replaced.
  for (let pass = 0; pass <= maxPasses + 1; pass += 1) {
    const latin = repairOnce(now, windows874)
      .replaceAll('â€ś', 'â€œ')
      .replaceAll('â€ť', 'â€\u009D');
    const repaired = repairOnce(latin, windows1252);
    const next = repaired === now ? now.replace(/[\u0080-\u009F]/g, visible) : repaired;
    if (next === now) return now;
    now = next;
  }
  return text;
}

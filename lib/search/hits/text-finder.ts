import type { Span } from '../../article/model/text-selector.ts';

/** A text in the form in which texts are compared. */
interface PlainText {
  text: string;
  /**
   * Where each of its units comes from in the original, and the original's length at the end; `null` if nothing has
   * moved.
   */
  places: readonly number[] | null;
}

/** How much of a typed text is looked for, in UTF-16 units. */
const longest = 1_000;

/**
 * Finds a typed text in others, even inside words. Case, accents, and the kinds of quotes, dashes and spaces make no
 * difference.
 */
export class TextFinder {
  private readonly typed: string;

  constructor(typed: string) {
    const { text } = plainText(typed.slice(0, longest));
    this.typed = text.trim() === '' ? '' : text.replace(/ +/g, ' ');
  }

  /** The places of the typed text in a text, in order, without overlaps. */
  hitsIn(text: string): Span[] {
    const { typed } = this;
    const hits: Span[] = [];
    if (typed === '') return hits;
    const plain = plainText(text);
    const placeOf = (at: number): number => plain.places?.[at] ?? at;
    let at = plain.text.indexOf(typed);
    while (at >= 0) {
      const next = at + typed.length;
      const start = placeOf(at);
      // If only the first letters of a ligature were typed, the whole ligature is marked.
      const end = Math.max(placeOf(next), placeOf(next - 1) + 1);
      // What is typed may be in one sign several times.
      if (start >= (hits.at(-1)?.end ?? 0)) hits.push({ start, end });
      at = plain.text.indexOf(typed, next);
    }
    return hits;
  }
}

const ascii = /^\p{ASCII}*$/u;
const space = /\s/g;
const invisible = /[\p{M}\p{Cf}]/gu;
const dash = /[\p{Pd}−]/gu;
const singleQuote = /[‘-‛ʼ′]/g;
const doubleQuote = /[“-‟]/g;

function plainText(text: string): PlainText {
  if (ascii.test(text)) return { text: text.toLowerCase().replace(space, ' '), places: null };
  const places: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const written = plainCharacter(character);
    for (let unit = 0; unit < written.length; unit += 1) places.push(at);
    plain += written;
    at += character.length;
  }
  places.push(at);
  return { text: plain, places };
}

function plainCharacter(character: string): string {
  const plain = character < '\u0080' ? character : foldCharacter(character);
  return plain.toLowerCase().replace(space, ' ');
}

const foldCharacter = (character: string): string =>
  character
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(dash, '-')
    .replace(singleQuote, "'")
    .replace(doubleQuote, '"');

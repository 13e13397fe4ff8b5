/** The terms of a text directive, as a browser looks for them on a page; empty where there is none. */
export interface TextDirective {
  /** What stands right before the text. */
  prefix: string;
  /** The text, or how it begins. */
  start: string;
  /** How it ends. */
  end: string;
  /** What stands right behind it. */
  suffix: string;
}

/** The directive as it is written behind `:~:text=`. Of the signs that mean something there, none is left in a term. */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const written = [
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === '' ? [] : [encoded(end)]),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ].join(',');
  // A dot at the end of an address is taken for the end of a sentence, where the address is pasted.
  return written.replace(/\.$/, '%2E');
}

/** Brackets and quotes too: who looks for addresses in a text may end one there. */
const encoded = (term: string): string =>
  encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A text as it is compared: a browser cares neither for case nor for accents. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * What a browser finds first by these terms, as offsets in the folded text; `null` where it finds nothing. Lines are
 * blocks of the page: no term reaches across two, but space between two terms may.
 */
export function findTextDirective(
  text: string,
  terms: TextDirective,
): { from: number; to: number } | null {
  const page = foldText(text);
  const [prefix, start, end, suffix] = [terms.prefix, terms.start, terms.end, terms.suffix].map(
    foldText,
  );
  for (const from of startsOf(page, prefix ?? '', start ?? '')) {
    const found = endOf(page, from + (start ?? '').length, end ?? '', suffix ?? '');
    if (found !== null) return { from, to: found };
    // Another end will not be found from a later start, but what follows the whole text may.
    if (end) return null;
  }
  return null;
}

function* startsOf(page: string, prefix: string, start: string): Generator<number> {
  if (prefix === '') {
    yield* occurrences(page, start, 0, true);
    return;
  }
  for (const at of occurrences(page, prefix, 0, false)) {
    const from = afterSpace(page, at + prefix.length);
    if (isWordAt(page, from, start)) yield from;
  }
}

function endOf(page: string, from: number, end: string, suffix: string): number | null {
  const ends = end === '' ? [from] : endsOf(page, end, from);
  for (const at of ends) {
    if (suffix === '' || page.startsWith(suffix, afterSpace(page, at))) return at;
  }
  return null;
}

function* endsOf(page: string, end: string, from: number): Generator<number> {
  for (const at of occurrences(page, end, from, true)) yield at + end.length;
}

function* occurrences(
  page: string,
  term: string,
  from: number,
  isWhole: boolean,
): Generator<number> {
  for (let at = page.indexOf(term, from); at >= 0; at = page.indexOf(term, at + 1)) {
    if (!isWhole || isWordAt(page, at, term)) yield at;
  }
}

/** Whether a term stands here and neither begins nor ends within a word. */
function isWordAt(page: string, at: number, term: string): boolean {
  if (!page.startsWith(term, at)) return false;
  return !isInWord(page, at) && !isInWord(page, at + term.length);
}

const isInWord = (page: string, at: number): boolean =>
  /^[\p{L}\p{N}]{2}$/u.test(page.slice(at - 1, at + 1));

function afterSpace(page: string, at: number): number {
  const next = page.slice(at).search(/\S/);
  return next < 0 ? page.length : at + next;
}

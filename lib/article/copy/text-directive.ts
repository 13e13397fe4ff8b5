/** The terms of a text directive (URL fragment text directives, WICG); an empty string for a term that it lacks. */
export interface TextDirective {
  /** Text right before the match. */
  prefix: string;
  /** The match, or its beginning if there is an end. */
  start: string;
  /** The end of a longer match. */
  end: string;
  /** Text right after the match. */
  suffix: string;
}

/** Serializes the directive to follow `:~:text=`. Characters that have a meaning there are percent-encoded. */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const written = [
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === '' ? [] : [encoded(end)]),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ].join(',');
  // Apps that detect addresses take a final dot for the end of a sentence.
  return written.replace(/\.$/, '%2E');
}

/** Percent-encodes brackets and quotes too, because apps that detect addresses may end one there. */
const encoded = (term: string): string =>
  encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Text as browsers compare it: without case and accents. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The first match of a directive in folded text; `null` if there is none. Lines are blocks of the page: no term crosses
 * them, but white space between terms may.
 */
export function findTextDirective(
  page: string,
  terms: TextDirective,
): { from: number; to: number } | null {
  const [prefix, start, end, suffix] = [terms.prefix, terms.start, terms.end, terms.suffix].map(
    foldText,
  );
  for (const from of startsOf(page, prefix ?? '', start ?? '')) {
    const found = endOf(page, from + (start ?? '').length, end ?? '', suffix ?? '');
    if (found !== null) return { from, to: found };
    // If no end follows this start, none follows a later one. Without an end term, the text after a later match may
    // differ.
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

/** Whether a term occurs here and starts and ends at word boundaries. */
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

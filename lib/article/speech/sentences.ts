/** The offsets of a sentence in its text. */
export interface SentenceSpan {
  from: number;
  to: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a text, without the space between them. Boundaries differ between browsers, so they are never
 * stored.
 */
export function sentencesIn(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let last = '';
  for (const { index, segment } of segmenter.segment(text)) {
    const before = spans.at(-1);
    const to = index + segment.length;
    if (before && isAbbreviation(last, segment)) before.to = to;
    else spans.push({ from: index, to });
    last = segment;
  }
  return spans.map((span) => trimmed(text, span)).filter(({ from, to }) => from < to);
}

/** No abbreviation is longer. */
const maxAbbreviation = 40;

/** Whether the dot at the end of a segment belongs to an abbreviation and the sentence continues. */
function isAbbreviation(before: string, after: string): boolean {
  const words = before.trimEnd();
  // A line break always ends a sentence.
  if (before.slice(words.length).includes('\n')) return false;
  const end = words.slice(-maxAbbreviation);
  const last = /(?:^|[\s("“‘'[])([\p{L}.]+)\.["”’')\]]?$/u.exec(end)?.[1];
  if (last === undefined) return false;
  const next = after.trimStart();
  if (neverFinal.has(last)) return true;
  if (beforeNumber.has(last)) return /^\d/.test(next);
  // An initial: "J. Smith". Sentences rarely end in a single letter.
  if (/^\p{Lu}$/u.test(last)) return true;
  // "the U.S. Geological Survey", but not "in the U.S. The plant".
  return isDotted(last) && !beginsSentence.test(next);
}

/** Abbreviations that never end a sentence. */
const neverFinal = new Set([
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Messrs', 'Rev', 'Hon', 'Gov', 'Sen', 'Rep', 'Gen', 'Col'],
  ...[
    'Capt',
    'Lt',
    'Sgt',
    'St',
    'Mt',
    'vs',
    'v',
    'cf',
    'viz',
    'approx',
    'e.g',
    'i.e',
    'ca',
    'incl',
  ],
]);

/** Abbreviations before a number: "No. 3", "Sept. 4", "pp. 12–14". */
const beforeNumber = new Set([
  ...['No', 'Nos', 'no', 'nos', 'Fig', 'Figs', 'fig', 'Sec', 'Art', 'Ch', 'Vol', 'vol', 'p', 'pp'],
  ...['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec', 'c'],
]);

/** "U.S", "a.m", "Ph.D" and company forms, whose dot may also end the sentence. */
const isDotted = (word: string): boolean =>
  /^(?:\p{L}+(?:\.\p{L}+)+|Inc|Ltd|Corp|Co|Bros|Jr|Sr|Pty|etc|al)$/u.test(word);

const beginsSentence =
  /^["“‘'([]*(?:The|A|An|It|Its|This|That|These|Those|They|He|She|We|You|I|In|On|At|By|For|From|To|With|But|And|Or|So|Yet|If|When|While|As|After|Before|Since|Still|Now|Then|There|Here|What|Who|How|Why|No|Not|One|Two|Some|Most|Many|Each|Every|Both|His|Her|Our|Their|Meanwhile|However|Instead)\b/;

function trimmed(text: string, { from, to }: SentenceSpan): SentenceSpan {
  const inner = text.slice(from, to);
  const start = from + inner.length - inner.trimStart().length;
  return { from: start, to: Math.max(start, from + inner.trimEnd().length) };
}

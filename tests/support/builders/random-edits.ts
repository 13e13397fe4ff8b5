import { pick } from '../seeded-random.ts';

/** A text that tracks the origin of each character. */
export interface TracedText {
  text: string;
  /** Origin of each character; `null` for added ones. */
  origins: (number | null)[];
}

type Chance = () => number;

/** An unedited text. */
export const traceText = (text: string): TracedText => ({
  text,
  origins: Array.from({ length: text.length }, (_, index) => index),
});

const words = [
  'quota',
  'oxide',
  'permits',
  'China',
  'a year',
  '4,000',
  'and',
  'of the',
  'magnet',
  '12%',
];

/** A random edit: inserts, removes or replaces words or paragraphs, or moves a paragraph. */
export function applyRandomEdits(from: TracedText, times: number, chance: Chance): TracedText {
  let edited = from;
  for (let time = 0; time < times; time += 1) edited = oneEdit(edited, chance);
  return edited;
}

function oneEdit(from: TracedText, chance: Chance): TracedText {
  const kind = pick(
    ['put in', 'take out', 'replace', 'paragraph in', 'paragraph out', 'move'],
    chance,
  );
  const word = wordAt(from.text, Math.floor(chance() * from.text.length));
  const paragraph = paragraphAt(from.text, Math.floor(chance() * from.text.length));
  const other = pick(words, chance) ?? '';
  switch (kind) {
    case 'put in':
      return replace(from, [word[0], word[0]], `${other} `);
    case 'take out':
      return replace(from, word, '');
    case 'replace':
      return replace(from, word, other);
    case 'paragraph in':
      return replace(
        from,
        [paragraph[0], paragraph[0]],
        `${other} ${other} are ${other}, they say.\n`,
      );
    case 'paragraph out':
      return replace(from, paragraph, '');
    default:
      return move(from, paragraph, chance);
  }
}

function replace(
  { text, origins }: TracedText,
  [start, end]: [number, number],
  by: string,
): TracedText {
  return {
    text: text.slice(0, start) + by + text.slice(end),
    origins: [
      ...origins.slice(0, start),
      ...Array.from({ length: by.length }, () => null),
      ...origins.slice(end),
    ],
  };
}

function move(from: TracedText, [start, end]: [number, number], chance: Chance): TracedText {
  const text = from.text.slice(start, end);
  const origins = from.origins.slice(start, end);
  const without = replace(from, [start, end], '');
  const [at] = paragraphAt(without.text, Math.floor(chance() * without.text.length));
  const beside = replace(without, [at, at], text);
  return { text: beside.text, origins: beside.origins.toSpliced(at, text.length, ...origins) };
}

/** The word at an offset, with the space after it. */
function wordAt(text: string, at: number): [number, number] {
  const start = text.lastIndexOf(' ', at) + 1;
  const next = text.indexOf(' ', Math.max(at, start));
  return [start, next < 0 ? text.length : next + 1];
}

/** A line with its line break. */
function paragraphAt(text: string, at: number): [number, number] {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  const next = text.indexOf('\n', Math.max(at, start));
  return [start, next < 0 ? text.length : next + 1];
}

import type { Kind } from '../article/model/article.ts';
import { hasTag, spelledAs, spellingOf } from '../tag.ts';
import { type Filed, titleOf } from './highlight-order.ts';
import { fold, wantedWords } from './word-search.ts';
import { type Colour, colours } from './highlight.ts';

/** What "My highlights" is narrowed to; all that is asked for must hold. */
export interface HighlightFilter {
  /** Any of these; none for every colour. */
  colours: Colour[];
  /** All of these. */
  tags: string[];
  /** What kind of article it is from, as long as that is stored; `null` for any. */
  kind: Kind | null;
  /** Each must occur in the quote, the note, a tag or the title. */
  words: string;
}

/** Narrowed to nothing. */
export const unfiltered: HighlightFilter = { colours: [], tags: [], kind: null, words: '' };

/** Whether anything is left out. */
export const isNarrowed = ({ colours, tags, kind, words }: HighlightFilter): boolean =>
  colours.length > 0 || tags.length > 0 || kind !== null || wantedWords(words).length > 0;

/** A highlight with the text in which its words are looked for, folded once for as many searches as there are. */
export interface Searchable {
  filed: Filed;
  text: () => string;
}

/** Makes highlights ready to be searched; their text is folded when the first search comes. */
export const searchable = (filed: readonly Filed[]): Searchable[] =>
  filed.map((each) => {
    let text: string | null = null;
    return { filed: each, text: () => (text ??= fold(searchedText(each))) };
  });

/** Lines, so that no word begins in one text and ends in the next. */
function searchedText(filed: Filed): string {
  const { quote, note, tags } = filed.highlight;
  return [quote.exact, note, ...tags, titleOf(filed)].join('\n');
}

/** Those that a filter lets through, in their order. `held` stays in any case: the reader is writing at it. */
export function narrow(
  all: readonly Searchable[],
  filter: HighlightFilter,
  held: string | null,
): Filed[] {
  const wanted = wantedWords(filter.words);
  const fits = ({ filed: { highlight, article }, text }: Searchable): boolean =>
    (filter.colours.length === 0 || filter.colours.includes(highlight.colour)) &&
    filter.tags.every((tag) => hasTag(highlight.tags, tag)) &&
    (filter.kind === null || article?.kind === filter.kind) &&
    wanted.every((word) => text().includes(word));
  return all
    .filter((each) => each.filed.highlight.id === held || fits(each))
    .map(({ filed }) => filed);
}

/** Something that highlights can be narrowed to, and how many have it. */
export interface Counted<Value> {
  value: Value;
  count: number;
}

export interface HighlightChoices {
  colours: Counted<Colour>[];
  kinds: Counted<Kind>[];
  /** The most frequent first; one that is spelled in two ways is one. */
  tags: Counted<string>[];
}

const kinds = ['news', 'podcast', 'report'] as const satisfies readonly Kind[];

/** What these highlights can be narrowed to. */
export function choicesIn(filed: readonly Filed[]): HighlightChoices {
  const ofColour = counted(filed.map(({ highlight }) => highlight.colour));
  const ofKind = counted(filed.flatMap(({ article }) => article?.kind ?? []));
  const tags = filed.flatMap(({ highlight }) => highlight.tags);
  const spelling = spellingOf(tags);
  const ofTag = counted(tags.map((tag) => spelledAs(tag, spelling)));
  return {
    colours: inThisOrder(colours, ofColour),
    kinds: inThisOrder(kinds, ofKind),
    tags: [...ofTag]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
  };
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const inThisOrder = <Value>(
  order: readonly Value[],
  counts: ReadonlyMap<Value, number>,
): Counted<Value>[] =>
  order.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });

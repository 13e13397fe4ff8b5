import { fieldWeights, indexedFields } from '../fields.ts';
import { fieldAt } from '../index/place.ts';
import { PlacesReader } from '../index/places.ts';
import { PostingsReader } from '../index/postings.ts';
import { isLive, type LiveDocuments } from '../index/segment.ts';
import { ranking } from './ranking.ts';

/** A form that counts as a wanted word, in one segment. */
export interface MatchedForm {
  term: string;
  /** How many documents have it, deleted ones included. */
  count: number;
  postings: Uint8Array;
  /** Empty where positions are not needed. */
  positions: Uint8Array;
  /** Whether it shares the stem of the word, rather than only its beginning or, as a correction, most of its letters. */
  isForm: boolean;
  /** Whether the query has exactly this term. */
  isExact: boolean;
}

/** How the documents of a segment match something wanted, by document number. */
export interface Matches {
  /** How often each document has it, weighted; 0 if it doesn't. */
  frequencies: Float32Array;
  /** Whether each document has it exactly as the query does: 1 or 0. */
  exact: Uint8Array;
  /** How many documents have it, deleted ones included. */
  count: number;
}

const emptyMatches = (documents: number): Matches => ({
  frequencies: new Float32Array(documents),
  exact: new Uint8Array(documents),
  count: 0,
});

/** How the documents match the forms of one word, in these fields. */
export function wordMatches(
  forms: readonly MatchedForm[],
  fields: number,
  documents: number,
): Matches {
  const matches = emptyMatches(documents);
  for (const form of forms) addForm(form, fields, matches);
  return matches;
}

function addForm(form: MatchedForm, fields: number, matches: Matches): void {
  const postings = new PostingsReader(form.postings, form.count, fields);
  const factor = form.isForm ? 1 : ranking.otherForm;
  matches.count += postings.addTo(matches.frequencies, form.isExact ? matches.exact : null, factor);
  postingsOf.set(form, postings);
}

/** The postings that matching has read, which are needed again to read the places. */
const postingsOf = new WeakMap<MatchedForm, PostingsReader>();

/** Adds a match of a document. */
export function addMatch(
  matches: Matches,
  document: number,
  frequency: number,
  exact: number,
): void {
  const { frequencies } = matches;
  if (frequency === 0) return;
  const before = frequencies[document] ?? 0;
  if (before === 0) matches.count += 1;
  frequencies[document] = before + frequency;
  if (exact === 1) matches.exact[document] = 1;
}

/** How many live documents match. */
export function countLive({ frequencies }: Matches, live: LiveDocuments): number {
  let count = 0;
  for (let document = 0; document < frequencies.length; document += 1)
    if ((frequencies[document] ?? 0) > 0 && isLive(live, document)) count += 1;
  return count;
}

/** Reads the places of one word whose forms were matched, document by document, ascending. */
export class WordPlaces {
  private readonly forms: PlacesReader[];

  constructor(forms: readonly MatchedForm[]) {
    this.forms = forms.flatMap((form) => {
      const postings = postingsOf.get(form);
      return postings ? new PlacesReader(postings, form.positions) : [];
    });
  }

  /**
   * The places in a document, ascending; empty if it does not have the word. Each call needs a greater document than
   * the last.
   */
  read(document: number): number[] {
    const places: number[] = [];
    let having = 0;
    for (const form of this.forms) {
      const before = places.length;
      if (form.read(document, places).length > before) having += 1;
    }
    return having > 1 ? places.sort((one, other) => one - other) : places;
  }
}

/** The documents that have the words in a row. */
export function rowMatches(
  words: readonly (readonly MatchedForm[])[],
  fields: number,
  documents: number,
): Matches {
  const each = words.map((forms) => wordMatches(forms, fields, documents).frequencies);
  const places = words.map((forms) => new WordPlaces(forms));
  const distances = [...words.keys()];
  const matches = emptyMatches(documents);
  for (const document of havingAll(each, documents)) {
    const found = places.map((word) => word.read(document));
    addMatch(matches, document, countRows(found, distances, fields), 0);
  }
  return matches;
}

/** The documents that have all of the words, ascending. */
export function havingAll(words: readonly Float32Array[], documents: number): Uint32Array {
  const found = new Uint32Array(documents);
  for (let document = 0; document < documents; document += 1) found[document] = document;
  let length = documents;
  for (const frequencies of words) {
    let left = 0;
    for (let at = 0; at < length; at += 1) {
      const document = found[at] ?? 0;
      if ((frequencies[document] ?? 0) > 0) found[left++] = document;
    }
    length = left;
  }
  return found.subarray(0, length);
}

/** The documents that have some of the words, but not all, ascending. */
export function havingSome(words: readonly Float32Array[], documents: number): Uint32Array {
  // A query has fewer than 65,536 words.
  const counts = new Uint16Array(documents);
  for (const frequencies of words)
    for (let document = 0; document < documents; document += 1)
      if ((frequencies[document] ?? 0) > 0) counts[document] = (counts[document] ?? 0) + 1;
  const found = new Uint32Array(documents);
  let length = 0;
  for (let document = 0; document < documents; document += 1) {
    const count = counts[document] ?? 0;
    if (count > 0 && count < words.length) found[length++] = document;
  }
  return found.subarray(0, length);
}

/**
 * How often the words occur at these distances from the first one, in these fields, weighted by field. The places of each
 * ascend, so no list is read twice.
 */
export function countRows(
  words: readonly (readonly number[])[],
  distances: readonly number[],
  fields: number,
): number {
  const [first = [], ...others] = words;
  // How far each list has been read.
  const ends = others.map(() => 0);
  let frequency = 0;
  for (const place of first) {
    const isRow = others.every((places, at) => {
      const wanted = place + (distances[at + 1] ?? 0);
      let end = ends[at] ?? 0;
      while ((places[end] ?? wanted) < wanted) end += 1;
      ends[at] = end;
      return places[end] === wanted;
    });
    if (isRow && fields & (1 << fieldAt(place))) frequency += weightOf(place);
  }
  return frequency;
}

/** The weight of a word at a place. */
export const weightOf = (place: number): number =>
  fieldWeights[indexedFields[fieldAt(place)] ?? 'body'];

import { everyField, fieldWeights, searchFields } from '../fields.ts';
import { fieldOf } from '../index/place.ts';
import { PlacesReader } from '../index/places.ts';
import { type Postings, readPostings } from '../index/postings.ts';
import { ranking } from './ranking.ts';

/** A form that counts as a wanted word, in one segment. */
export interface MatchedForm {
  term: string;
  /** How many documents have it, deleted ones included. */
  count: number;
  postings: Uint8Array;
  /** Empty where positions are not needed. */
  positions: Uint8Array;
  /** Whether it shares the stem of the word, rather than only its beginning or most of its letters. */
  isForm: boolean;
  /** Whether the query has it as it is. */
  isExact: boolean;
}

/** The documents of a segment that have what is wanted. */
export interface Matches {
  /** Their numbers, ascending. */
  documents: Uint32Array;
  /** How often each has it, weighted. */
  frequencies: Float32Array | Uint32Array;
  /** Whether each has it as the query writes it: 1 or 0. */
  exact: Uint8Array;
}

export const noMatches: Matches = {
  documents: new Uint32Array(),
  frequencies: new Uint32Array(),
  exact: new Uint8Array(),
};

/** The documents that have a form of one word in some of these fields. */
export function wordMatches(
  forms: readonly MatchedForm[],
  fields: number,
  documents: number,
): Matches {
  const [only] = forms;
  if (only && forms.length === 1 && only.isForm && fields === everyField) {
    const postings = readPostings(only.postings, only.count, fields);
    const exact = new Uint8Array(postings.documents.length).fill(only.isExact ? 1 : 0);
    return { documents: postings.documents, frequencies: postings.frequencies, exact };
  }
  const sums = new Float32Array(documents);
  const exact = new Uint8Array(documents);
  for (const form of forms) addForm(form, fields, sums, exact);
  return withFrequency(sums, exact);
}

/** Adds up a form for all documents of a segment. */
function addForm(form: MatchedForm, fields: number, sums: Float32Array, exact: Uint8Array): void {
  const found = readPostings(form.postings, form.count, fields);
  const factor = form.isForm ? 1 : ranking.otherForm;
  for (let index = 0; index < found.documents.length; index += 1) {
    const document = found.documents[index] ?? 0;
    const frequency = found.frequencies[index] ?? 0;
    if (frequency === 0 || document >= sums.length) continue;
    sums[document] = (sums[document] ?? 0) + factor * frequency;
    if (form.isExact) exact[document] = 1;
  }
}

function withFrequency(sums: Float32Array, exact: Uint8Array): Matches {
  let count = 0;
  for (const sum of sums) if (sum > 0) count += 1;
  const found: Matches = {
    documents: new Uint32Array(count),
    frequencies: new Float32Array(count),
    exact: new Uint8Array(count),
  };
  let index = 0;
  for (let document = 0; index < count; document += 1) {
    const sum = sums[document] ?? 0;
    if (sum === 0) continue;
    found.documents[index] = document;
    found.frequencies[index] = sum;
    found.exact[index] = exact[document] ?? 0;
    index += 1;
  }
  return found;
}

/** Reads the places of one word, document by document, ascending. */
export class WordPlaces {
  private readonly forms: { postings: Postings; places: PlacesReader; index: number }[];

  constructor(forms: readonly MatchedForm[]) {
    this.forms = forms.map((form) => {
      const postings = readPostings(form.postings, form.count, everyField);
      return { postings, places: new PlacesReader(postings, form.positions), index: 0 };
    });
  }

  /** The places in a document that is not before the last one, ascending; empty if it does not have the word. */
  read(document: number): number[] {
    const lists: number[][] = [];
    for (const form of this.forms) {
      const { documents } = form.postings;
      form.index = nextIndex(documents, form.index, document);
      if (documents[form.index] === document) lists.push(form.places.read(form.index));
    }
    const [only = []] = lists;
    return lists.length > 1 ? lists.flat().sort((one, other) => one - other) : only;
  }
}

/** The first index from this one on whose number is not below a number: in steps that double, then halve. */
export function nextIndex(numbers: Uint32Array, from: number, least: number): number {
  let step = 1;
  let low = from;
  while (low + step < numbers.length && (numbers[low + step] ?? 0) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(numbers.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The documents that have words in a row. */
export function rowMatches(
  words: readonly (readonly MatchedForm[])[],
  fields: number,
  documents: number,
): Matches {
  const each = words.map((forms) => wordMatches(forms, everyField, documents).documents);
  const places = words.map((forms) => new WordPlaces(forms));
  const found = new Float32Array(documents);
  const [first = new Uint32Array(), ...others] = each;
  const indexes = others.map(() => 0);
  for (const document of first) {
    const hasAll = others.every((numbers, at) => {
      const index = nextIndex(numbers, indexes[at] ?? 0, document);
      indexes[at] = index;
      return numbers[index] === document;
    });
    if (hasAll && document < documents) found[document] = countRows(places, document, fields);
  }
  return withFrequency(found, new Uint8Array(documents));
}

function countRows(words: readonly WordPlaces[], document: number, fields: number): number {
  const [first = [], ...others] = words.map((word) => word.read(document));
  const sets = others.map((places) => new Set(places));
  let frequency = 0;
  for (const place of first) {
    const isWanted = (fields & (1 << fieldOf(place))) !== 0;
    if (isWanted && sets.every((set, index) => set.has(place + index + 1)))
      frequency += weightOf(place);
  }
  return frequency;
}

/** How often a word at a place counts. */
export const weightOf = (place: number): number =>
  fieldWeights[searchFields[fieldOf(place)] ?? 'body'];

import type { SegmentReader } from '../index/segment-reader.ts';
import type { TermEntry } from '../index/term-block.ts';
import type { MatchedForm, Matches } from './matches.ts';
import { rowMatches, wordMatches } from './matches.ts';
import { formOf, type OtherForms, type Wanted, type WantedWord } from './plan.ts';
import { ranking } from './ranking.ts';

/** A form, and how it relates to the wanted word. */
interface FormEntry {
  entry: TermEntry;
  isForm: boolean;
  isExact: boolean;
}

/** The forms of a wanted word in each segment, in the order of the readers. */
type FormsBySegment = readonly (readonly MatchedForm[])[];

/** Something wanted, with all the forms that count as each of its words. */
export class WantedForms implements OtherForms {
  readonly wanted: Wanted;
  private readonly readers: readonly SegmentReader[];
  private readonly isPlaced: boolean;
  /** For each of its words. */
  private words: FormsBySegment[] = [];
  isCompleted = false;
  corrections: ReadonlySet<string> = new Set();

  /** `isPlaced`: whether the places of a single word matter; those of several in a row always do. */
  constructor(wanted: Wanted, readers: readonly SegmentReader[], isPlaced: boolean) {
    this.wanted = wanted;
    this.readers = readers;
    this.isPlaced = isPlaced || wanted.words.length > 1;
  }

  /**
   * Looks up the exact terms and those of the same stem; with `isCompleted`, also the terms that begin with the last
   * word.
   */
  async load(isCompleted: boolean): Promise<void> {
    const { words } = this.wanted;
    this.isCompleted = isCompleted;
    this.words = await Promise.all(
      words.map((word, at) => {
        const isBegun = isCompleted && at === words.length - 1;
        return this.inEachSegment(async (reader) => {
          const [forms, begun] = await Promise.all([
            formsOfWord(reader, word),
            isBegun ? this.begunTerms(reader) : [],
          ]);
          const known = new Set(forms.map(({ entry }) => entry.term));
          return [...forms, ...otherForms(begun, known)];
        });
      }),
    );
  }

  /** Adds the terms that begin with the last word. */
  async complete(): Promise<void> {
    this.isCompleted = true;
    await this.addToLast((reader) => this.begunTerms(reader));
  }

  private async begunTerms(reader: SegmentReader): Promise<TermEntry[]> {
    const [prefix] = this.wanted.words.at(-1)?.terms ?? [];
    return prefix === undefined ? [] : reader.termsWithPrefix(prefix);
  }

  /** Adds the forms of other stems to a word that is likely misspelled. */
  async correct(stems: readonly string[]): Promise<void> {
    this.corrections = new Set(stems);
    await this.addToLast(async (reader) => {
      const found = await Promise.all(stems.map((stem) => reader.formsOf(stem)));
      return found.flat();
    });
  }

  /**
   * The keys by which words of other texts are looked up that may count as one of the wanted words; `formOf` decides.
   */
  keysOf(at: number): {
    terms: readonly string[];
    stems: readonly string[];
    prefix: string | null;
  } {
    const { terms = [], stem = null } = this.wanted.words[at] ?? {};
    const own = stem === null ? [] : [stem];
    if (at < this.wanted.words.length - 1) return { terms, stems: own, prefix: null };
    const prefix = this.isCompleted ? (terms[0] ?? null) : null;
    return { terms, stems: [...own, ...this.corrections], prefix };
  }

  /**
   * How much a word of another text counts as one of the wanted words, and whether it is exact; `null` if it doesn't
   * count.
   */
  formOf(
    word: { term: string; stem: string },
    at: number,
  ): { factor: number; isExact: boolean } | null {
    const form = formOf(this.wanted, at, word, this);
    return form && { factor: form === 'other' ? ranking.otherForm : 1, isExact: form === 'exact' };
  }

  /** The documents of a segment that match. */
  matchesIn(segment: number): Matches {
    const { fields } = this.wanted;
    const forms = this.words.map((word) => word[segment] ?? []);
    const documents = this.readers[segment]?.directory.documents ?? 0;
    const [only] = forms;
    return forms.length === 1 && only
      ? wordMatches(only, fields, documents)
      : rowMatches(forms, fields, documents);
  }

  /** The forms of its only word in a segment. */
  formsIn(segment: number): readonly MatchedForm[] {
    return this.words[0]?.[segment] ?? [];
  }

  private async addToLast(find: (reader: SegmentReader) => Promise<TermEntry[]>): Promise<void> {
    const index = this.words.length - 1;
    const before = this.words[index];
    if (!before) return;
    this.words[index] = await Promise.all(
      this.readers.map(async (reader, segment) => {
        const known = before[segment] ?? [];
        const terms = new Set(known.map(({ term }) => term));
        return [...known, ...(await this.read(reader, otherForms(await find(reader), terms)))];
      }),
    );
  }

  private inEachSegment(
    find: (reader: SegmentReader) => Promise<FormEntry[]>,
  ): Promise<FormsBySegment> {
    return Promise.all(this.readers.map(async (reader) => this.read(reader, await find(reader))));
  }

  private read(reader: SegmentReader, forms: readonly FormEntry[]): Promise<MatchedForm[]> {
    return readForms(reader, forms, this.isPlaced);
  }
}

/** Reads the postings of forms, and with `isPlaced` their positions. */
export async function readForms(
  reader: SegmentReader,
  forms: readonly FormEntry[],
  isPlaced: boolean,
): Promise<MatchedForm[]> {
  const entries = forms.map(({ entry }) => entry);
  const [postings, positions] = await Promise.all([
    reader.postingsOf(entries),
    isPlaced ? reader.positionsOf(entries) : [],
  ]);
  return forms.map(({ entry: { term, documents: count }, isForm, isExact }, at) => ({
    term,
    count,
    isForm,
    isExact,
    postings: postings[at] ?? none,
    positions: positions[at] ?? none,
  }));
}

const none = new Uint8Array();

/** The terms that are not known yet, as forms that don't share the stem. */
const otherForms = (entries: readonly TermEntry[], known: ReadonlySet<string>): FormEntry[] =>
  entries
    .filter(({ term }) => !known.has(term))
    .map((entry) => ({ entry, isForm: false, isExact: false }));

async function formsOfWord(
  reader: SegmentReader,
  { terms, stem }: WantedWord,
): Promise<FormEntry[]> {
  const entries =
    stem === null
      ? (await Promise.all(terms.map((term) => reader.exactTerm(term)))).flatMap(
          (entry) => entry ?? [],
        )
      : await reader.formsOf(stem);
  return entries.map((entry) => ({ entry, isForm: true, isExact: terms.includes(entry.term) }));
}

import type { SegmentReader } from '../index/segment-reader.ts';
import type { TermEntry } from '../index/term-block.ts';
import type { MatchedForm, Matches } from './matches.ts';
import { rowMatches, wordMatches } from './matches.ts';
import type { Wanted, WantedWord } from './plan.ts';
import { ranking } from './ranking.ts';

/** Where a form stands to the word that is wanted. */
interface FormEntry {
  entry: TermEntry;
  isForm: boolean;
  isExact: boolean;
}

/** The forms of a wanted word in each segment, in the order of the readers. */
type FormsBySegment = readonly (readonly MatchedForm[])[];

/** What is wanted, with all forms that count as it. */
export class WantedForms {
  readonly wanted: Wanted;
  private readonly readers: readonly SegmentReader[];
  /** For each of its words. */
  private words: FormsBySegment[] = [];
  private isCompleted = false;
  private corrections: ReadonlySet<string> = new Set();

  constructor(wanted: Wanted, readers: readonly SegmentReader[]) {
    this.wanted = wanted;
    this.readers = readers;
  }

  /** Looks up the written forms, and those of the same stem. */
  async load(): Promise<void> {
    const { words } = this.wanted;
    this.words = await Promise.all(
      words.map((word) => this.inEachSegment((reader) => formsOfWord(reader, word))),
    );
  }

  /** Adds the words that begin with the last one. */
  async complete(): Promise<void> {
    const last = this.wanted.words.at(-1);
    const [prefix] = last?.terms ?? [];
    if (prefix === undefined) return;
    this.isCompleted = true;
    await this.addToLast((reader) => reader.termsWithPrefix(prefix));
  }

  /** Adds the forms of other stems to a word that is likely misspelled. */
  async correct(stems: readonly string[]): Promise<void> {
    this.corrections = new Set(stems);
    await this.addToLast(async (reader) => {
      const found = await Promise.all(stems.map((stem) => reader.formsOf(stem)));
      return found.flat();
    });
  }

  /** What the words of other texts are looked up by that may count as one of the wanted words, which `formOf` tells. */
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

  /** Whether a word of another text counts as one of the wanted words, and how much; `null` if it does not. */
  formOf(
    word: { term: string; stem: string },
    at: number,
  ): { factor: number; isExact: boolean } | null {
    const wanted = this.wanted.words[at];
    if (!wanted) return null;
    const isExact = wanted.terms.includes(word.term);
    if (isExact || (wanted.stem !== null && wanted.stem === word.stem))
      return { factor: 1, isExact };
    const isLast = at === this.wanted.words.length - 1;
    const isBegun = this.isCompleted && word.term.startsWith(wanted.terms[0] ?? '');
    const counts = isLast && (isBegun || this.corrections.has(word.stem));
    return counts ? { factor: ranking.otherForm, isExact: false } : null;
  }

  /** The documents of a segment that have it. */
  matchesIn(segment: number): Matches {
    const { fields } = this.wanted;
    const forms = this.words.map((word) => word[segment] ?? []);
    const documents = this.readers[segment]?.directory.documents ?? 0;
    const [only] = forms;
    return forms.length === 1 && only
      ? wordMatches(only, fields, documents)
      : rowMatches(forms, fields, documents);
  }

  /** The forms of its only word with their positions. */
  async withPositions(segment: number): Promise<MatchedForm[]> {
    const forms = this.words[0]?.[segment] ?? [];
    const reader = this.readers[segment];
    if (!reader) return [];
    const found = await Promise.all(forms.map(({ term }) => reader.exactTerm(term)));
    const entries = found.filter((entry) => entry !== undefined);
    const positions = await reader.positionsOf(entries);
    const byTerm = new Map(entries.map(({ term }, at) => [term, positions[at] ?? none]));
    return forms.map((form) => ({ ...form, positions: byTerm.get(form.term) ?? none }));
  }

  private async addToLast(find: (reader: SegmentReader) => Promise<TermEntry[]>): Promise<void> {
    const index = this.words.length - 1;
    const before = this.words[index];
    if (!before) return;
    this.words[index] = await Promise.all(
      this.readers.map(async (reader, segment) => {
        const known = before[segment] ?? [];
        const terms = new Set(known.map(({ term }) => term));
        const added = (await find(reader)).filter(({ term }) => !terms.has(term));
        const forms = added.map((entry) => ({ entry, isForm: false, isExact: false }));
        return [...known, ...(await this.read(reader, forms))];
      }),
    );
  }

  private inEachSegment(
    find: (reader: SegmentReader) => Promise<FormEntry[]>,
  ): Promise<FormsBySegment> {
    return Promise.all(this.readers.map(async (reader) => this.read(reader, await find(reader))));
  }

  private async read(reader: SegmentReader, forms: readonly FormEntry[]): Promise<MatchedForm[]> {
    const entries = forms.map(({ entry }) => entry);
    const isRow = this.wanted.words.length > 1;
    const [postings, positions] = await Promise.all([
      reader.postingsOf(entries),
      isRow ? reader.positionsOf(entries) : [],
    ]);
    return forms.map(({ entry: { term, documents: count }, isForm, isExact }, at) => ({
      ...{ term, count, isForm, isExact },
      postings: postings[at] ?? none,
      positions: positions[at] ?? none,
    }));
  }
}

const none = new Uint8Array();

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

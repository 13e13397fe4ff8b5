import { firstIndexIn } from '../../article/model/first-index.ts';
import { everyField } from '../fields.ts';
import { DamagedBlock } from '../index/blocks.ts';
import type { DocumentTable } from '../index/document-table.ts';
import type { SegmentReader } from '../index/segment-reader.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokensOf } from '../words/tokens.ts';
import type { WantedForms } from './forms.ts';
import { addMatch, type Matches } from './matches.ts';

/** A word of the user's texts, with its places. */
interface UserWord {
  term: string;
  stem: string;
  places: number[];
}

/** How often the texts about an article have something wanted, and whether any has it exactly as the query does. */
interface UserMatch {
  frequency: number;
  isExact: boolean;
}

/** Texts that are packed as a segment, once there are many. */
export interface PackedTexts {
  reader: SegmentReader;
  /** The article of each document; `undefined` if its texts have changed since, or the article is not stored. */
  articleIds: readonly (number | undefined)[];
}

/** How many places a slot has: more than the words of most texts. */
const slotSize = 1_024;

/** The documents of a segment that have user texts, ascending, and the article of each. */
interface NotedDocuments {
  documents: Uint32Array;
  articleIds: Uint32Array;
}

type AddMatch = (articleId: number, frequency: number, isExact: boolean) => void;

/**
 * The words that the user wrote about articles. Each note, quote and tag is a text of its own. Its words find the
 * article as the article's own do, but they don't count in its length, and are never near its words. Beyond some
 * thousands, texts are packed.
 */
export class UserTexts {
  /** Whether a block of packed texts was damaged. If so, packed texts are not searched any more. */
  isDamaged = false;
  private readonly packed: readonly PackedTexts[];
  private readonly words = new Map<string, UserWord>();
  private readonly byStem = new Map<string, UserWord[]>();
  /**
   * The article of each slot. A text begins with a new slot, and takes as many as its words need, with a place to
   * spare.
   */
  private slots: number[] = [];
  private readonly ids = new Set<number>();
  private readonly noted = new WeakMap<DocumentTable, NotedDocuments>();
  /** The words in the order of their terms; sorted again after texts were added. */
  private sorted: UserWord[] = [];

  constructor(packed: readonly PackedTexts[] = []) {
    this.packed = packed;
    for (const { articleIds } of packed)
      for (const id of articleIds) if (id !== undefined) this.ids.add(id);
  }

  /** The documents whose articles have user texts. Cached for each table, because every typed letter asks for them. */
  documentsIn(table: DocumentTable, count: number): NotedDocuments {
    const known = this.noted.get(table);
    if (known) return known;
    const documents: number[] = [];
    for (let document = 0; document < count; document += 1)
      if (this.ids.has(table.articleId(document))) documents.push(document);
    const articleIds = Uint32Array.from(documents, (document) => table.articleId(document));
    const noted = { documents: Uint32Array.from(documents), articleIds };
    this.noted.set(table, noted);
    return noted;
  }

  /** Adds a text about an article. All are added before the first search. */
  add(articleId: number, text: string): void {
    this.ids.add(articleId);
    const tokens = tokensOf(text);
    const first = this.slots.length * slotSize;
    for (const { term, position } of tokens) this.word(term).places.push(first + position);
    // The spare place keeps a row from continuing into the next text.
    for (let left = tokens.length; left >= 0; left -= slotSize) this.slots.push(articleId);
  }

  /** Frees the room in which lists could grow, a third of what they take. */
  trim(): void {
    for (const word of this.words.values()) word.places = word.places.slice();
    this.slots = this.slots.slice();
  }

  /** The articles whose texts have something wanted. */
  async find(forms: WantedForms): Promise<ReadonlyMap<number, UserMatch>> {
    const found = new Map<number, UserMatch>();
    if (forms.wanted.fields !== everyField) return found;
    const add = (articleId: number, frequency: number, isExact: boolean): void => {
      const match = found.get(articleId) ?? { frequency: 0, isExact: false };
      found.set(articleId, match);
      match.frequency += frequency;
      match.isExact ||= isExact;
    };
    this.addWritten(forms, add);
    if (this.packed.length > 0) await this.addPacked(forms, add);
    return found;
  }

  private addWritten(forms: WantedForms, add: AddMatch): void {
    const [first = [], ...others] = forms.wanted.words.map((_, at) => this.formsOf(forms, at));
    const isRow = others.length > 0;
    const next = others.map((each) => new Set(each.flatMap(({ word }) => word.places)));
    for (const { word, factor, isExact } of first)
      for (const place of word.places) {
        if (!next.every((places, at) => places.has(place + at + 1))) continue;
        const articleId = this.slots[Math.floor(place / slotSize)] ?? 0;
        add(articleId, isRow ? 1 : factor, !isRow && isExact);
      }
  }

  private async addPacked(forms: WantedForms, add: AddMatch): Promise<void> {
    if (this.isDamaged) return;
    try {
      const own = await forms.over(this.packed.map(({ reader }) => reader));
      for (const [segment, { articleIds }] of this.packed.entries()) {
        const { frequencies, exact } = own.matchesIn(segment);
        for (const [document, articleId] of articleIds.entries()) {
          const frequency = frequencies[document] ?? 0;
          if (articleId !== undefined && frequency > 0)
            add(articleId, frequency, exact[document] === 1);
        }
      }
    } catch (error) {
      if (!(error instanceof DamagedBlock)) throw error;
      this.isDamaged = true;
    }
  }

  private word(term: string): UserWord {
    const known = this.words.get(term);
    if (known) return known;
    const word: UserWord = { term, stem: stemWord(term), places: [] };
    this.words.set(term, word);
    const forms = this.byStem.get(word.stem);
    if (forms) forms.push(word);
    else this.byStem.set(word.stem, [word]);
    return word;
  }

  /** The user's words that count as one of the wanted words, and by how much each of them counts. */
  private formsOf(forms: WantedForms, at: number) {
    const { terms, stems, prefix } = forms.keysOf(at);
    const words = new Set([
      ...terms.flatMap((term) => this.words.get(term) ?? []),
      ...stems.flatMap((stem) => this.byStem.get(stem) ?? []),
      ...(prefix === null ? [] : this.withPrefix(prefix)),
    ]);
    return [...words].flatMap((word) => {
      const form = forms.formOf(word, at);
      return form ? [{ word, ...form }] : [];
    });
  }

  private withPrefix(prefix: string): UserWord[] {
    if (this.sorted.length < this.words.size)
      this.sorted = [...this.words.values()].sort((one, other) => (one.term < other.term ? -1 : 1));
    const { sorted } = this;
    const from = firstIndexIn(sorted, ({ term }) => term >= prefix);
    const to = firstIndexIn(sorted, ({ term }) => term >= prefix && !term.startsWith(prefix));
    return sorted.slice(from, to);
  }
}

/** Adds the matches in the user's texts to those of a segment's documents. */
export function addUserTexts(
  matches: Matches,
  { documents, articleIds }: NotedDocuments,
  byArticle: ReadonlyMap<number, UserMatch>,
): void {
  for (const [at, document] of documents.entries()) {
    const match = byArticle.get(articleIds[at] ?? 0);
    if (match) addMatch(matches, document, match.frequency, match.isExact ? 1 : 0);
  }
}

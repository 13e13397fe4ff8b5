import { firstIndexIn } from '../../article/model/first-index.ts';
import { everyField } from '../fields.ts';
import type { DocumentTable } from '../index/document-table.ts';
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

/** How many places a slot has: more than the words of most texts. */
const slotSize = 1_024;

/** The documents of a segment that have user texts, ascending, and the article of each. */
interface NotedDocuments {
  documents: Uint32Array;
  articleIds: Uint32Array;
}

/**
 * The words that the user wrote about articles. Each note, quote and tag is a text of its own. Its words find the
 * article as the article's own do, but they don't count in its length, and are never near its words.
 */
export class UserTexts {
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
  find(forms: WantedForms): ReadonlyMap<number, UserMatch> {
    const found = new Map<number, UserMatch>();
    if (forms.wanted.fields !== everyField) return found;
    const [first = [], ...others] = forms.wanted.words.map((_, at) => this.formsOf(forms, at));
    const isRow = others.length > 0;
    const next = others.map((each) => new Set(each.flatMap(({ word }) => word.places)));
    for (const { word, factor, isExact } of first)
      for (const place of word.places) {
        if (!next.every((places, at) => places.has(place + at + 1))) continue;
        const articleId = this.slots[Math.floor(place / slotSize)] ?? 0;
        const match = found.get(articleId) ?? { frequency: 0, isExact: false };
        found.set(articleId, match);
        match.frequency += isRow ? 1 : factor;
        match.isExact ||= !isRow && isExact;
      }
    return found;
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

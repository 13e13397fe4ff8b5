import type { RuleCondition, RuleWord } from '../rule-condition.ts';
import type { DocumentWords } from '../search/index/index-document.ts';
import { fieldAt } from '../search/index/place.ts';
import { stemWord } from '../search/words/stem-word.ts';

/** The words of one article, by the forms that count as a wanted word. Stems are computed on demand. */
export class DocumentForms {
  private readonly terms: DocumentWords['terms'];
  private byStem: Map<string, string[]> | undefined;

  constructor({ terms }: Pick<DocumentWords, 'terms'>) {
    this.terms = terms;
  }

  /** The places of all forms of a word, in no order. */
  placesOf({ terms, stem }: RuleWord): number[] {
    const forms = stem === null ? terms : (this.stems.get(stem) ?? []);
    const begun = terms.flatMap((term) => (term.endsWith('*') ? this.beginning(term) : []));
    return [...new Set([...forms, ...begun])].flatMap((term) => this.terms.get(term) ?? []);
  }

  private beginning(term: string): string[] {
    return [...this.terms.keys()].filter((each) => each.startsWith(term.slice(0, -1)));
  }

  private get stems(): ReadonlyMap<string, string[]> {
    this.byStem ??= Map.groupBy(this.terms.keys(), stemWord);
    return this.byStem;
  }
}

/**
 * Whether an article has the words in a row in one of these fields, by the same rules as a search in the index. Takes
 * time linear in the number of their places.
 */
export function hasWords(
  document: DocumentForms,
  { words, fields }: RuleCondition & { asks: 'words' },
): boolean {
  const [first = [], ...next] = words.map((word) => document.placesOf(word));
  const following = next.map((places) => new Set(places));
  return first.some(
    (place) =>
      (fields & (1 << fieldAt(place))) !== 0 &&
      following.every((places, at) => places.has(place + at + 1)),
  );
}

import type { DocumentWords } from '../index/index-document.ts';
import { fieldOf } from '../index/place.ts';
import type { ListedOperator } from '../query/operators.ts';
import type { Query } from '../query/query.ts';
import { stemWord } from '../words/stem-word.ts';
import {
  type Condition,
  planSearch,
  type SearchPlan,
  type Wanted,
  type WantedWord,
} from './plan.ts';

/** Whether an article is what an operator stands for. */
export type IsListed = (operator: ListedOperator, value: string) => boolean;

/** The words of one article, by the forms that count as a wanted word. Stems are worked out when one is asked for. */
export class DocumentForms {
  readonly seconds: number;
  private readonly terms: DocumentWords['terms'];
  private byStem: Map<string, string[]> | undefined;

  constructor({ seconds, terms }: Pick<DocumentWords, 'seconds' | 'terms'>) {
    this.seconds = seconds;
    this.terms = terms;
  }

  /** The places of all forms of a word, in no order. */
  placesOf({ terms, stem }: WantedWord): number[] {
    const forms = stem === null ? terms : (this.stems.get(stem) ?? []);
    return forms.flatMap((term) => this.terms.get(term) ?? []);
  }

  private get stems(): ReadonlyMap<string, string[]> {
    this.byStem ??= Map.groupBy(this.terms.keys(), stemWord);
    return this.byStem;
  }
}

/** Tells whether an article has all that a query asks for, as the index does, from its words alone. */
export class DocumentMatcher {
  private readonly plan: SearchPlan | null;

  /** `query`: one that is not being typed, so that its last word is no beginning. */
  constructor(query: Query) {
    this.plan = planSearch(query);
  }

  /** `isListed`: what `source:` and the like say of it. Takes time linear in its words. */
  matches(document: DocumentForms, isListed: IsListed): boolean {
    if (!this.plan) return false;
    const { wanted, plain, required } = this.plan;
    const has = (index: number): boolean => {
      const each = wanted[index];
      return each !== undefined && isIn(document, each);
    };
    const holds = (condition: Condition): boolean => {
      switch (condition.kind) {
        case 'text':
          return has(condition.wanted);
        case 'listed':
          return isListed(condition.operator, condition.value);
        case 'dates':
          return condition.from <= document.seconds && document.seconds < condition.to;
        case 'not':
          return !holds(condition.of);
        default:
          return condition.kind === 'all' ? condition.of.every(holds) : condition.of.some(holds);
      }
    };
    return plain.every(has) && required.every(holds);
  }
}

/** Whether an article has the words, one after the other, in one of these fields. */
function isIn(document: DocumentForms, { words, fields }: Wanted): boolean {
  const [first = [], ...next] = words.map((word) => document.placesOf(word));
  const following = next.map((places) => new Set(places));
  return first.some(
    (place) =>
      (fields & (1 << fieldOf(place))) !== 0 &&
      following.every((places, at) => places.has(place + at + 1)),
  );
}

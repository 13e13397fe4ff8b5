import type { IndexedField } from '../fields.ts';
import type { ListedCondition } from '../query/operators.ts';
import type { Query } from '../query/query.ts';
import { type Condition, planSearch, type SearchPlan } from '../rank/plan.ts';
import type { Token } from '../words/tokens.ts';
import { HitFinder } from './hit-finder.ts';

/** A record that is searched without an index. */
export interface SearchedRecord {
  /** The words of its texts, each text with the field that it is searched as. */
  texts: readonly { field: IndexedField; words: readonly Pick<Token, 'term'>[] }[];
  /** Whether it matches an operator with a value. */
  isListed: (condition: ListedCondition) => boolean;
  /** When it was created, in ms. */
  at: number;
}

/** Tells which records match a query. A last word that is still being typed counts as a beginning. */
export class RecordMatcher {
  /** Finds the same words in texts, to mark them. */
  readonly finder: HitFinder;
  private readonly plan: SearchPlan;

  constructor(query: Query) {
    this.plan = planSearch(query);
    const begun = this.plan.wanted.filter(({ words }) => words.at(-1)?.isPrefix);
    this.finder = new HitFinder(query, {
      corrections: [],
      completed: begun.map(({ span }) => span),
    });
  }

  /** Takes time linear in the texts. */
  matches(record: SearchedRecord): boolean {
    const found = new Set<number>();
    for (const { field, words } of record.texts) this.finder.addWantedIn(words, field, found);
    const { plain, required } = this.plan;
    return (
      plain.every((index) => found.has(index)) &&
      required.every((condition) => holds(condition, record, found))
    );
  }
}

function holds(condition: Condition, record: SearchedRecord, found: ReadonlySet<number>): boolean {
  const isTrue = (each: Condition): boolean => holds(each, record, found);
  switch (condition.kind) {
    case 'text':
      return found.has(condition.wanted);
    case 'listed':
      return record.isListed(condition);
    case 'dates': {
      const seconds = Math.floor(record.at / 1_000);
      return condition.from <= seconds && seconds < condition.to;
    }
    case 'not':
      return !isTrue(condition.of);
    default:
      return condition.kind === 'all' ? condition.of.every(isTrue) : condition.of.some(isTrue);
  }
}

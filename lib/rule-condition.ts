import {
  type Check,
  hasFields,
  hasFieldsOf,
  isFlag,
  isIn,
  isNumber,
  isObject,
  isText,
  listOf,
  orNull,
} from './checks.ts';

/** A word that a rule asks for, with the forms that count as it. */
export interface RuleWord {
  /** The exact terms, folded. One with an asterisk stands for all that begin so. */
  terms: readonly string[];
  /** `null` if only the exact terms count. */
  stem: string | null;
}

/** What a rule asks for, in the form in which articles are judged. */
export type RuleCondition =
  /** Words in a row in one of these fields, as bits. */
  | { asks: 'words'; words: readonly RuleWord[]; fields: number }
  /** A value of a facet. */
  | { asks: 'facet'; by: 'kind' | 'category' | 'author' | 'source'; value: string }
  /** A host that its text links to, by a part of its name. */
  | { asks: 'host'; name: string }
  /** About an entity, or naming it. An entity that is not followed is recognized by its `names`. */
  | { asks: 'entity'; name: string; isAbout: boolean; names: readonly RuleCondition[] }
  /** Published from `from` up to, but not including, `to`; `null` where the range is open. */
  | { asks: 'published'; from: number | null; to: number | null }
  | { asks: 'all' | 'any'; of: readonly RuleCondition[] }
  | { asks: 'not'; of: RuleCondition };

/** A condition on an entity. */
export type EntityCondition = RuleCondition & { asks: 'entity' };

const isWord = hasFields({ terms: listOf(isText), stem: orNull(isText) });
const isGroup = { of: listOf(isObject) };

/** Whether a part is valid, without the parts that it contains. */
const isPart = hasFieldsOf('asks', {
  words: { words: listOf(isWord), fields: isNumber },
  facet: { by: isIn(['kind', 'category', 'author', 'source']), value: isText },
  host: { name: isText },
  entity: { name: isText, isAbout: isFlag, names: listOf(isObject) },
  published: { from: orNull(isNumber), to: orNull(isNumber) },
  all: isGroup,
  any: isGroup,
  not: { of: isObject },
});

/** A condition and all of its parts, however deep. Each is yielded before its own parts are read. */
function* partsOf(condition: unknown): Generator<unknown> {
  const parts = [condition];
  for (const part of parts) {
    yield part;
    const { of = [], names = [] } = Object(part);
    for (const each of [of, names].flat()) parts.push(each);
  }
}

/** Whether a stored condition is valid. */
export const isRuleCondition: Check = (value) => {
  for (const part of partsOf(value)) if (!isPart(part)) return false;
  return true;
};

/** The entities that a condition asks for. */
export const entitiesAsked = (condition: RuleCondition): readonly EntityCondition[] =>
  [...(partsOf(condition) as Iterable<RuleCondition>)].filter((part) => part.asks === 'entity');

/**
 * An entity that a condition asks articles to be *about* though it is not followed. Articles are not searched for it,
 * so the rule matches none. `undefined` if there is no such entity.
 */
export const unfollowedIn = (
  condition: RuleCondition,
  followed: ReadonlySet<string>,
): string | undefined =>
  entitiesAsked(condition).find(({ name, isAbout }) => isAbout && !followed.has(name))?.name;

/** Whether a rule depends on which entities are followed. */
export const asksEntity = ({ condition }: { condition: RuleCondition | null }): boolean =>
  condition !== null && entitiesAsked(condition).length > 0;

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
  /** As they are written, folded. */
  terms: readonly string[];
  /** `null` if only the written forms count. */
  stem: string | null;
}

/** What a rule asks of an article, in the form in which it is judged. */
export type RuleCondition =
  /** Words in a row in one of these fields, as bits. */
  | { asks: 'words'; words: readonly RuleWord[]; fields: number }
  /** A value of a facet. */
  | { asks: 'facet'; by: 'kind' | 'category' | 'author' | 'source'; value: string }
  /** A host that its text links to, by a part of its name. */
  | { asks: 'host'; name: string }
  /** About an entity, or naming it. One that is not followed is known by the words of its names. */
  | { asks: 'entity'; name: string; isAbout: boolean; names: readonly RuleCondition[] }
  /** Published from `from` up to, but not including, `to`; `null` where the range is open. */
  | { asks: 'published'; from: number | null; to: number | null }
  | { asks: 'all' | 'any'; of: readonly RuleCondition[] }
  | { asks: 'not'; of: RuleCondition };

/** A condition on an entity. */
export type EntityCondition = RuleCondition & { asks: 'entity' };

const isWord = hasFields({ terms: listOf(isText), stem: orNull(isText) });
const isGroup = { of: listOf(isObject) };

/** Whether a part is sound, apart from those that it consists of. */
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

/** A condition and all that it consists of, however deep. Each is read before its parts are. */
function* partsOf(condition: unknown): Generator<unknown> {
  const parts = [condition];
  for (const part of parts) {
    yield part;
    const { of = [], names = [] } = Object(part);
    for (const each of [of, names].flat()) parts.push(each);
  }
}

/** Whether a stored condition is sound. */
export const isRuleCondition: Check = (value) => {
  for (const part of partsOf(value)) if (!isPart(part)) return false;
  return true;
};

/** The entities that a condition asks for. */
export const entitiesAsked = (condition: RuleCondition): readonly EntityCondition[] =>
  [...(partsOf(condition) as Iterable<RuleCondition>)].filter((part) => part.asks === 'entity');

/**
 * What a condition asks an article to be *about* that is not followed, so that nothing has looked for it: then a rule matches
 * no article. `undefined` if there is none.
 */
export const unfollowedIn = (
  condition: RuleCondition,
  followed: ReadonlySet<string>,
): string | undefined =>
  entitiesAsked(condition).find(({ name, isAbout }) => isAbout && !followed.has(name))?.name;

/** Whether what a rule asks depends on what is followed. */
export const asksEntity = ({ condition }: { condition: RuleCondition | null }): boolean =>
  condition !== null && entitiesAsked(condition).length > 0;

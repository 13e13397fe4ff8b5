import {
  type Check,
  type Checks,
  hasFields,
  isFlag,
  isIn,
  isShallow,
  isTextUpTo,
  isWithin,
  listUpTo,
  orNull,
} from '../checks.ts';
import { weekdays } from '../quiet-time.ts';
import { maxRule, type Rule } from '../rule.ts';
import { isRuleCondition } from '../rule-condition.ts';
import { settingSpecs } from '../setting-specs.ts';
import { maxFollowed, maxSavedSearch, type Settings } from '../settings.ts';
import { areWatchLists } from '../watch/watch-list.ts';

type Spec = (typeof settingSpecs)[keyof Settings];

const isSavedSearch = hasFields({
  name: isTextUpTo(maxSavedSearch.name),
  terms: isTextUpTo(maxSavedSearch.terms),
  text: isTextUpTo(maxSavedSearch.text),
});

const isRule = hasFields({
  id: isTextUpTo(maxRule.id),
  text: isTextUpTo(maxRule.text),
  terms: isTextUpTo(maxRule.terms),
  condition: orNull(isRuleCondition),
  isOn: isFlag,
  mutes: isFlag,
  notifies: isFlag,
  isSilent: isFlag,
  marksRead: isFlag,
  saves: isFlag,
  tags: listUpTo(maxRule.tags, isTextUpTo(maxRule.tag)),
} satisfies Checks<Rule>);

/** The check of each setting's value. */
const checks: readonly (readonly [name: string, check: Check])[] = Object.entries(settingSpecs).map(
  ([name, { accepts, nullable }]: [string, Spec]) => {
    const check = checkOf(accepts);
    return [name, nullable ? orNull(check) : check];
  },
);

function checkOf(accepts: Spec['accepts']): Check {
  switch (accepts.type) {
    case 'boolean':
      return isFlag;
    case 'number':
      return isWithin(accepts.least, accepts.most);
    case 'choice':
      return isIn(accepts.of);
    case 'text':
      return isTextUpTo(accepts.most);
    case 'searches':
      return listUpTo(accepts.most, isSavedSearch);
    case 'rules':
      return listUpTo(accepts.most, isRule);
    case 'weekdays':
      return listUpTo(weekdays.length, isIn(weekdays));
    case 'watchLists':
      return areWatchLists;
    case 'names':
      return listUpTo(accepts.most, isTextUpTo(maxFollowed.name));
  }
}

/** The settings among untrusted values that are valid. */
export const validSettings = (values: Record<string, unknown>): Partial<Settings> =>
  Object.fromEntries(
    checks.flatMap(([name, check]) =>
      Object.hasOwn(values, name) && isShallow(values[name]) && check(values[name])
        ? [[name, values[name]]]
        : [],
    ),
  );

import type { CountedValue } from '../../article/lists/counted-value.ts';
import { filterFacets } from '../../article/lists/filter-facets.ts';
import { backlogChoices } from '../../backlog-choice.ts';
import {
  type Check,
  type Checks,
  hasFields,
  isCount,
  isIn,
  isNumber,
  isText,
  isTime,
  jsonOf,
  listOf,
} from '../../checks.ts';
import type { Backlog } from '../rows/backlog.ts';
import { facetsPrefix } from '../rows/meta.ts';
import type { CountedFacet } from '../rows/views.ts';

const facetChecks: Checks<CountedFacet> = {
  by: isIn(filterFacets),
  values: listOf(hasFields({ value: isText, count: isCount } satisfies Checks<CountedValue>)),
};

const backlogChecks: Checks<Backlog> = {
  choice: isIn(backlogChoices),
  articleIds: listOf(isNumber),
  newest: listOf(isNumber),
};

const areFacets = jsonOf(listOf(hasFields(facetChecks)));

/** Checks of the facts that are not numbers. */
const otherFacts = new Map<string, Check>(
  Object.entries({
    backlog: jsonOf(hasFields(backlogChecks)),
    backupProblem: isText,
    pause: jsonOf(hasFields({ from: isTime, until: isTime })),
    mirrorRestore: jsonOf(
      hasFields({ at: isTime, saved: isCount, highlights: isCount, briefings: isCount }),
    ),
    recentSearches: jsonOf(listOf(isText)),
    seenVersion: isText,
    readUntil: jsonOf(hasFields({ at: isTime, except: listOf(isText) })),
  }),
);

const checkOf = (key: string): Check =>
  key.startsWith(facetsPrefix) ? areFacets : (otherFacts.get(key) ?? isCount);

const isFact: Check = (row) =>
  hasFields({
    key: isText,
    value: (value) => checkOf(Reflect.get(Object(row), 'key'))(value),
  })(row);

/** Single facts. */
export const factGuards = { meta: isFact };

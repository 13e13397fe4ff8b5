import { blankRule, type Rule } from '../../../lib/rule.ts';
import { ruleCondition } from '../../../lib/rules/derive-condition.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import type { Settings } from '../../../lib/settings.ts';
import type { Entity } from '../../../lib/watch/entity.ts';
import { readSectorList } from './measure-sentences.ts';

/** How many names, tickers and symbols a user has who follows a lot. */
const allNames = 900;

const namesPerEntry = 5;

const namesOf = ({ aliases = [], weak = [], tickers = [], symbol }: Entity): number =>
  1 + aliases.length + weak.length + tickers.length + (symbol === undefined ? 0 : 1);

/** Own entries that bring the number of names in the built-in list up to `allNames`. */
export function ownEntries(builtIn: readonly Entity[]): Entity[] {
  const missing = allNames - builtIn.reduce((sum, entity) => sum + namesOf(entity), 0);
  return Array.from({ length: Math.ceil(Math.max(0, missing) / namesPerEntry) }, (_, entry) => ({
    name: `Measured Holdings ${entry}`,
    kind: 'company',
    aliases: ['Mining', 'Magnets', 'Oxides', 'Metals'].map((word) => `Northern ${word} ${entry}`),
  }));
}

/** The settings of a user who follows the whole built-in list and own entries, with rules and briefings. */
export async function followingSettings(): Promise<Partial<Settings>> {
  const { entities: builtIn } = await readSectorList();
  const entities = ownEntries(builtIn);
  return {
    followed: [...builtIn, ...entities].map(({ name }) => name),
    watchLists: [{ name: 'Measured', color: 3, keeps: false, kept: [], notify: 'on', entities }],
    rules: [
      ruleOf({ id: 'notify', text: 'title:samarium', notifies: true }),
      ruleOf({ id: 'save', text: '"solvent extraction" permit*', saves: true, tags: ['permits'] }),
      ruleOf({ id: 'mute', text: 'horoscope', mutes: true }),
    ],
    briefingHour: 7,
  };
}

function ruleOf(fields: Pick<Rule, 'id' | 'text'> & Partial<Rule>): Rule {
  const rule = { ...blankRule({ id: fields.id, text: fields.text, terms: '' }), ...fields };
  const entities = { known: [], followed: [] };
  return { ...rule, condition: ruleCondition(rule, localClock(Date.now()), entities) };
}

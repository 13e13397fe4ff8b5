import { writeValue } from '../article/lists/operator-terms.ts';
import { maxRule } from '../rule.ts';
import type { RuleCondition } from '../rule-condition.ts';
import { lexemesOf } from '../search/query/lexemes.ts';
import { maxSavedSearch, type Settings } from '../settings.ts';

/** What the user has as the text of a search. */
type Searches = Pick<Settings, 'rules' | 'savedSearches'>;

/** The rules and saved searches as they ask for an entity that has got another name; nothing if it keeps its own. */
export function withRenamedEntity(
  { rules, savedSearches }: Searches,
  before: string,
  name: string,
): Partial<Searches> {
  if (name === before) return {};
  const renamed = (text: string, longest: number): string => {
    const next = renamedInText(text, before, name);
    // What is too long could not be stored; the mistake is shown where the search is edited.
    return next.length > longest ? text : next;
  };
  return {
    rules: rules.map((rule) => ({
      ...rule,
      text: renamed(rule.text, maxRule.text),
      condition: rule.condition && renamedInCondition(rule.condition, before, name),
    })),
    savedSearches: savedSearches.map((saved) => ({
      ...saved,
      text: renamed(saved.text, maxSavedSearch.text),
    })),
  };
}

/** Operators that ask for an entity by its name. `ticker:` has names of its own. */
const namesEntity = /^(?:about|element)$/i;

/** The text of a query with another name of an entity. Takes time linear in the text. */
function renamedInText(text: string, before: string, name: string): string {
  const wanted = before.toLowerCase();
  const parts: string[] = [];
  let copied = 0;
  let valueAt: number | null = null;
  for (const lexeme of lexemesOf(text)) {
    const isValue = lexeme.kind === 'quoted' || lexeme.kind === 'text';
    if (isValue && lexeme.start === valueAt && lexeme.text.trim().toLowerCase() === wanted) {
      parts.push(text.slice(copied, lexeme.start), writeValue(name));
      copied = lexeme.end;
    }
    valueAt = lexeme.kind === 'name' && namesEntity.test(lexeme.name) ? lexeme.end : null;
  }
  return [...parts, text.slice(copied)].join('');
}

/** A condition consists of JSON values. */
const renamedInCondition = (
  condition: RuleCondition,
  before: string,
  name: string,
): RuleCondition =>
  JSON.parse(JSON.stringify(condition), (_key, part) =>
    part?.asks === 'entity' && part.name === before ? { ...part, name } : part,
  );

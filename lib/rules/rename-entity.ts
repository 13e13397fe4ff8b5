import { writeValue } from '../article/lists/operator-terms.ts';
import { maxRule } from '../rule.ts';
import type { RuleCondition } from '../rule-condition.ts';
import { lexemesOf } from '../search/query/lexemes.ts';
import { maxSavedSearch, type Settings } from '../settings.ts';

/** The settings that contain the text of a search. */
type Searches = Pick<Settings, 'rules' | 'savedSearches'>;

/** The rules and saved searches after an entity was renamed; empty if the name stays the same. */
export function withRenamedEntity(
  { rules, savedSearches }: Searches,
  before: string,
  name: string,
): Partial<Searches> {
  if (name === before) return {};
  const renamed = (text: string, longest: number): string => {
    const next = renamedInText(text, before, name);
    // A text that gets too long could not be stored, and so keeps the old name. Editing the search shows the mistake.
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

/** Operators whose value is an entity's name. The value of `ticker:` is a ticker. */
const namesEntity = /^(?:about|element)$/i;

/** The text of a query in which an entity is renamed. Takes time linear in the text. */
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

/** A condition in which an entity is renamed. It consists of JSON values, so a reviver reaches every part. */
const renamedInCondition = (
  condition: RuleCondition,
  before: string,
  name: string,
): RuleCondition =>
  JSON.parse(JSON.stringify(condition), (_key, part) =>
    part?.asks === 'entity' && part.name === before ? { ...part, name } : part,
  );

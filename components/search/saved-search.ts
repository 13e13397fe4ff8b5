import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import type { ListFilter } from '../../lib/article/lists/list-filter.ts';
import { filterGroups, filterLabel } from '../../lib/presenters/list-filter.ts';
import { maxSavedSearch, type SavedSearch } from '../../lib/settings.ts';

/** A search, as far as it is saved. */
export interface SearchedFor {
  text: string;
  filters: readonly ListFilter[];
}

/** A search as it is saved, under the name that its chip shows; `null` for one that is too long. */
export function savedSearchOf({ text, filters }: SearchedFor): SavedSearch | null {
  const terms = writeTerms(filters);
  const words = [text.trim(), ...filterGroups(filters).map(filterLabel)];
  const name = words.join(' · ').slice(0, maxSavedSearch.name);
  if (text.length > maxSavedSearch.text || terms.length > maxSavedSearch.terms) return null;
  return { name, terms, text: text.trim() };
}

/** Whether a search is among the saved ones. */
export const isSaved = (saved: readonly SavedSearch[], search: SearchedFor): boolean =>
  withoutSaved(saved, search).length < saved.length;

/** The saved searches without this one. */
export function withoutSaved(
  saved: readonly SavedSearch[],
  { text, filters }: SearchedFor,
): readonly SavedSearch[] {
  const terms = writeTerms(filters);
  return saved.filter((each) => each.text !== text.trim() || each.terms !== terms);
}

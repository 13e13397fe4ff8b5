import { maxRule } from '../../rule.ts';
import { withRestored } from '../../rules/restored-rules.ts';
import { maxSavedSearch, type SavedSearch, type Settings } from '../../settings.ts';
import { mergeLists } from '../../watch/edit-lists.ts';

/**
 * Merges the settings of a file or backup with the user's own. Followed entities, watch lists, rules and saved searches
 * are combined, so that none is lost.
 */
export const mergeSettings = (mine: Settings, theirs: Partial<Settings>): Partial<Settings> => ({
  ...theirs,
  ...(theirs.followed && { followed: [...new Set([...mine.followed, ...theirs.followed])] }),
  ...(theirs.watchLists && { watchLists: mergeLists(mine.watchLists, theirs.watchLists) }),
  ...(theirs.rules && {
    rules: withRestored(mine.rules, theirs.rules).slice(0, maxRule.rules),
  }),
  ...(theirs.savedSearches && {
    savedSearches: mergeSearches(mine.savedSearches, theirs.savedSearches).slice(
      0,
      maxSavedSearch.searches,
    ),
  }),
});

/** How many rules and saved searches of a file are beyond the limits, given the user's own. */
export const countExcess = (mine: Settings, theirs: Partial<Settings>): number =>
  Math.max(0, withRestored(mine.rules, theirs.rules ?? []).length - maxRule.rules) +
  Math.max(
    0,
    mergeSearches(mine.savedSearches, theirs.savedSearches ?? []).length - maxSavedSearch.searches,
  );

/** Searches with the same terms and text are the same, whatever their names. */
function mergeSearches(mine: readonly SavedSearch[], theirs: readonly SavedSearch[]) {
  const isMine = ({ terms, text }: SavedSearch) =>
    mine.some((each) => each.terms === terms && each.text === text);
  const added = theirs.filter((search) => !isMine(search));
  return [...mine, ...added];
}

import { availableLevel, availableLevels } from '../../../lib/app/notify/available-levels.ts';
import { putRule } from '../../../lib/app/rules/edit-rules.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { NotificationLevel } from '../../../lib/notification-level.ts';
import { notifyingRule } from '../../../lib/rule.ts';
import { maxSavedSearch, type SavedSearch, type Settings } from '../../../lib/settings.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import {
  isSaved,
  type SearchedFor,
  savedSearchOf,
  withoutSaved,
} from '../../search/saved-search.ts';
import type { MenuItem } from '../../ui/popover/Menu.tsx';

interface SavingContext {
  settings: Pick<Settings, 'rules' | 'savedSearches'>;
  feedback: Pick<Feedback, 'attempt' | 'showToast'>;
  now: number;
}

/** The menu items for a search: to save it, or, once it is saved, to announce its new articles or remove it. */
export function savedSearchItems(search: SearchedFor, context: SavingContext): MenuItem[] {
  const { settings, feedback } = context;
  const { savedSearches } = settings;
  const saved = savedSearchOf(search);
  if (saved && isSaved(savedSearches, search)) {
    return [
      ...levelItems(saved, context),
      {
        label: t('search_removeSaved'),
        onSelect: () => feedback.attempt(() => remove(search, saved, context)),
      },
    ];
  }
  if (!saved || savedSearches.length >= maxSavedSearch.searches) return [];
  const save = async () => {
    await changeSaved(search, (others) => [...others, saved]);
    // Its chip may be out of view.
    feedback.showToast(t('search_saved'));
  };
  return [{ label: t('search_save'), onSelect: () => feedback.attempt(save) }];
}

/** Changes the saved searches. `change` gets all but this one. */
const changeSaved = (
  search: SearchedFor,
  change: (others: readonly SavedSearch[]) => readonly SavedSearch[],
): Promise<Settings> =>
  changeSettings((before) => ({
    savedSearches: change(withoutSaved(before.savedSearches, search)),
  }));

/** Removes a saved search and its notifications, and offers to undo that. */
async function remove(
  search: SearchedFor,
  saved: SavedSearch,
  context: SavingContext,
): Promise<void> {
  const { settings, feedback } = context;
  const { savedSearches } = settings;
  const rule = notifyingRule(settings.rules, saved);
  const place = savedSearches.findIndex((each) => isSaved([each], search));
  await setLevel(saved, 'off', context);
  await changeSaved(search, (others) => others);
  const undo = async () => {
    if (rule) await putRule(rule);
    await changeSaved(search, (others) =>
      others.toSpliced(place, 0, savedSearches[place] ?? saved),
    );
    feedback.showToast(t('action_undone'));
  };
  feedback.showToast(t('search_savedRemoved'), {
    label: t('action_undo'),
    isUndo: true,
    run: () => feedback.attempt(undo),
  });
}

function levelItems(saved: SavedSearch, context: SavingContext): MenuItem[] {
  const rule = notifyingRule(context.settings.rules, saved);
  const current = rule ? availableLevel(rule.isSilent ? 'silent' : 'on') : 'off';
  return availableLevels.map((level) => ({
    group: t('search_notify'),
    label: t(`settings_notificationLevel_${level}`),
    checked: level === current,
    onSelect: () => context.feedback.attempt(() => setLevel(saved, level, context)),
  }));
}

async function setLevel(
  saved: SavedSearch,
  level: NotificationLevel,
  { feedback, now }: SavingContext,
): Promise<void> {
  // The query parser is loaded only when a rule is stored.
  const { setSearchLevel } = await import('../../../lib/app/rules/write-rule.ts');
  const failure = await setSearchLevel(saved, level, now);
  if (failure) feedback.showToast(failure === 'full' ? t('rules_full') : t('search_cannotNotify'));
}

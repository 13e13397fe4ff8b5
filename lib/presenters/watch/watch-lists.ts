import { formatList } from '../../i18n/format-list.ts';
import { formatSentences } from '../../i18n/format-text.ts';
import { t } from '../../i18n/t.ts';
import type { Following } from '../../watch/edit-lists.ts';
import type { Entity } from '../../watch/entity.ts';
import type { EntryProblem } from '../../watch/entry-problem.ts';
import type { LeftOut, ListFileFailure } from '../../watch/list-file.ts';
import type { WatchList } from '../../watch/watch-list.ts';

/** The name of a list. */
export const listTitle = ({ group, name }: Pick<WatchList, 'group' | 'name'>): string =>
  group ? t(`follow_kind_${group}`) : name;

/** The label of an element: its symbol, and its series if it is a rare earth: "Dy · heavy". */
export const elementLabel = ({ symbol = '', series }: Pick<Entity, 'symbol' | 'series'>): string =>
  series ? t(`follow_series_${series}`, { symbol }) : symbol;

/** What is wrong with an entity, or why it was left out. */
export function entryProblemMessage({ kind, phrase }: EntryProblem | LeftOut['problem']): string {
  if (kind === 'tooMany') return t('follow_problem_tooMany');
  if (phrase.trim() === '') return t('follow_problem_empty');
  return t(`follow_problem_${kind}`, { phrase });
}

/** Why a file can't be imported. */
export function listFileMessage(failure: ListFileFailure): string {
  switch (failure.kind) {
    case 'otherVersion':
      return t('follow_file_otherVersion', { version: failure.version });
    case 'tooManyEntities':
    case 'tooManyLists':
      return t(`follow_file_${failure.kind}`, { number: failure.count });
    default:
      return t(`follow_file_${failure.kind}`);
  }
}

/** Offers what a backup adds: the entities that it would follow, and those that it would define. */
export function followingOffer(
  theirs: Following,
  mine: Following,
): { label: string; hint: string } {
  const followed = theirs.followed.filter((name) => !mine.followed.includes(name));
  const mineOwn = new Set(ownNames(mine));
  const own = ownNames(theirs).filter((name) => !mineOwn.has(name));
  const hints = [
    followed.length > 0 && t('restore_offer_followedHint', { names: formatList(followed) }),
    own.length > 0 && t('restore_offer_ownEntries', { names: formatList(own) }),
  ];
  return {
    label: t('restore_offer_followed', { count: followed.length }),
    hint: formatSentences(...hints.filter((hint) => hint !== false)),
  };
}

const ownNames = ({ watchLists }: Following): string[] =>
  watchLists.flatMap(({ entities }) =>
    entities.flatMap((each) => (typeof each === 'string' ? [] : [each.name])),
  );

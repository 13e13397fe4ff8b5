import { startOfDay } from '../../time.ts';
import { type ChangeKind, changeKinds } from './change-kind.ts';

/** Rank of an edit in the list of changes: the lower, the more important. */
export function changeRank(kinds: readonly ChangeKind[]): number {
  const [first] = kinds;
  return first === undefined ? changeKinds.length : changeKinds.indexOf(first);
}

type Changed = { changedAt: number | null; changes: ChangeKind[] };

/**
 * Order of the list of changes: latest day first, or last if `sign` is -1. Within a day, the most important come first.
 */
export function byDayThenRank(one: Changed, other: Changed, sign: 1 | -1 = 1): number {
  return (
    sign * (dayOfChange(other) - dayOfChange(one)) ||
    changeRank(one.changes) - changeRank(other.changes) ||
    sign * ((other.changedAt ?? 0) - (one.changedAt ?? 0))
  );
}

/** Midnight at the start of the day of the change, in local time. */
const dayOfChange = ({ changedAt }: Pick<Changed, 'changedAt'>): number =>
  startOfDay(changedAt ?? 0);

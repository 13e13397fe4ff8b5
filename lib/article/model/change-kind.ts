import { startOfDay } from '../../time.ts';

/** What an edit touched, the weightiest first. */
export type ChangeKind = (typeof changeKinds)[number];

/** In the order of what they mean to somebody who has acted on the article. */
export const changeKinds = [
  'figures',
  'tickers',
  'dates',
  'highlights',
  'title',
  'words',
  'typos',
] as const;

/** Place of an edit in the list of changes: the smaller, the weightier. */
export function changeRank(kinds: readonly ChangeKind[]): number {
  const [first] = kinds;
  return first === undefined ? changeKinds.length : changeKinds.indexOf(first);
}

type Changed = { changedAt: number | null; changes: ChangeKind[] };

/** The order of the list of changes: the latest day first, and within a day the weightiest first. */
export function byDayThenRank(one: Changed, other: Changed): number {
  return (
    dayOfChange(other) - dayOfChange(one) ||
    changeRank(one.changes) - changeRank(other.changes) ||
    (other.changedAt ?? 0) - (one.changedAt ?? 0)
  );
}

/** Midnight before the change. */
const dayOfChange = ({ changedAt }: Pick<Changed, 'changedAt'>): number =>
  startOfDay(changedAt ?? 0);

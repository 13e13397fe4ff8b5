import type { Highlight } from '../highlight/highlight.ts';
import { normalizeTags } from '../tag.ts';
import { sameTags } from '../tag-edits.ts';
import { isSameJson, sortEntries, stableJson } from './stable-json.ts';
import type { ReadingEntry, SavedEntry, UserData } from './user-data.ts';

/** Which side wins where local data and backup differ. `both` keeps both, or merges them if only one can exist. */
export const mergeChoices = ['both', 'mine', 'theirs'] as const;

export type MergeChoice = (typeof mergeChoices)[number];

/** Kinds of user data with a merge choice of their own. */
export type MergedKind = 'highlights' | 'saved' | 'reading';

export type MergeChoices = Record<MergedKind, MergeChoice>;

/** How many entries of a backup are new, equal to local ones, or differ. */
export interface MergeTally {
  added: number;
  same: number;
  differing: number;
}

/** Entries to write and a tally. Unchanged entries are left out, and nothing is ever removed. */
export interface MergeResult {
  changes: UserData;
  /** The entries of the backup that lead to a change. */
  changing: UserData;
  tallies: Record<MergedKind, MergeTally>;
}

/** Merges a backup into the local data. */
export function mergeUserData(mine: UserData, theirs: UserData, choose: MergeChoices): MergeResult {
  const highlights = mergeKind(mine.highlights, theirs.highlights, idOf, (own, other, find) =>
    mergeHighlight(own, other, choose.highlights, find),
  );
  const saved = mergeKind(mine.saved, theirs.saved, urlOf, (own, other) =>
    mergeSaved(own, other, choose.saved),
  );
  const reading = mergeKind(mine.reading, theirs.reading, urlOf, (own, other) =>
    mergeReading(own, other, choose.reading),
  );
  const removed = new Set(mine.removed.map(urlOf));
  const days = new Set(mine.briefings.map(({ day }) => day));
  const setAside = new Set(mine.setAside.map((entry) => stableJson(entry)));
  const added = {
    removed: sortEntries(theirs.removed, urlOf).filter(({ url }) => !removed.has(url)),
    // A day has one briefing, and that of this computer stays.
    briefings: sortEntries(theirs.briefings, ({ day }) => day).filter(({ day }) => !days.has(day)),
    setAside: theirs.setAside.filter((entry) => !setAside.has(stableJson(entry))),
  };
  return {
    changes: { highlights: highlights.rows, saved: saved.rows, reading: reading.rows, ...added },
    changing: {
      highlights: highlights.changing,
      saved: saved.changing,
      reading: reading.changing,
      ...added,
    },
    tallies: { highlights: highlights.tally, saved: saved.tally, reading: reading.tally },
  };
}

/** The sums of the tallies of several merges. */
export function sumOfTallies(merged: readonly MergeResult[]): MergeResult['tallies'] {
  const sum = (kind: MergedKind, part: keyof MergeTally) =>
    merged.reduce((total, { tallies }) => total + tallies[kind][part], 0);
  const tallyOf = (kind: MergedKind): MergeTally => ({
    added: sum(kind, 'added'),
    same: sum(kind, 'same'),
    differing: sum(kind, 'differing'),
  });
  return {
    highlights: tallyOf('highlights'),
    saved: tallyOf('saved'),
    reading: tallyOf('reading'),
  };
}

const idOf = ({ id }: Highlight): string => id;
const urlOf = ({ url }: { url: string }): string => url;

/** The result of merging an entry that exists on both sides. */
interface MergedEntry<Row> {
  tally: keyof MergeTally;
  /** The entry to write; `null` if the local one stays. */
  row: Row | null;
}

function mergeKind<Row>(
  mine: readonly Row[],
  theirs: readonly Row[],
  keyOf: (row: Row) => string,
  merge: (own: Row, other: Row, find: (key: string) => Row | undefined) => MergedEntry<Row>,
): { rows: Row[]; changing: Row[]; tally: MergeTally } {
  const known = new Map(mine.map((row) => [keyOf(row), row]));
  const written = new Map<string, Row>();
  const changing: Row[] = [];
  const tally: MergeTally = { added: 0, same: 0, differing: 0 };
  for (const other of theirs) {
    const own = known.get(keyOf(other));
    const merged: MergedEntry<Row> = own
      ? merge(own, other, (key) => known.get(key))
      : { tally: 'added', row: other };
    tally[merged.tally] += 1;
    if (merged.row === null) continue;
    changing.push(other);
    // A second entry with the same key in the file is merged with the first.
    known.set(keyOf(merged.row), merged.row);
    written.set(keyOf(merged.row), merged.row);
  }
  return { rows: sortEntries([...written.values()], keyOf), changing, tally };
}

function mergeHighlight(
  own: Highlight,
  other: Highlight,
  choice: MergeChoice,
  find: (id: string) => Highlight | undefined,
): MergedEntry<Highlight> {
  if (isSameJson(own, other)) return { tally: 'same', row: null };
  const { copy, exists } = copyOf(other, find);
  if (exists) return { tally: 'same', row: null };
  const row = { both: copy, mine: null, theirs: other }[choice];
  return { tally: 'differing', row };
}

/** A copy of the backup's highlight. Its id derives from the original, so restoring twice makes no second copy. */
function copyOf(
  other: Highlight,
  find: (id: string) => Highlight | undefined,
): { copy: Highlight; exists: boolean } {
  for (let count = 1; ; count += 1) {
    const copy = {
      ...other,
      id: `${other.id}~${other.changedAt}${count > 1 ? `.${count}` : ''}`,
    };
    const stored = find(copy.id);
    if (!stored) return { copy, exists: false };
    if (isSameJson(stored, copy)) return { copy, exists: true };
  }
}

/** Merges time and tags; titles are the publisher's. */
function mergeSaved(
  own: SavedEntry,
  other: SavedEntry,
  choice: MergeChoice,
): MergedEntry<SavedEntry> {
  const [ownTags, otherTags] = [own.tags ?? [], other.tags ?? []];
  if (own.savedAt === other.savedAt && sameTags(ownTags, otherTags))
    return { tally: 'same', row: null };
  const savedAt = {
    both: Math.min(own.savedAt, other.savedAt),
    mine: own.savedAt,
    theirs: other.savedAt,
  }[choice];
  const tags = {
    both: normalizeTags([...ownTags, ...otherTags]),
    mine: ownTags,
    theirs: otherTags,
  }[choice];
  const tagged = sameTags(tags, ownTags) ? own : { ...own, tags };
  const isOwn = tagged === own && savedAt === own.savedAt;
  return { tally: 'differing', row: isOwn ? null : { ...tagged, savedAt } };
}

/** Facts that only one side has are kept, whatever the choice. */
function mergeReading(
  own: ReadingEntry,
  other: ReadingEntry,
  choice: MergeChoice,
): MergedEntry<ReadingEntry> {
  // Most articles end here. Comparing all fields of each as JSON would take a second.
  if (own.read === other.read && facts.every((field) => isKnown(own[field], other[field])))
    return { tally: 'same', row: null };
  const [first, second] = choice === 'theirs' ? [other, own] : [own, other];
  const row: ReadingEntry = { ...second, ...first };
  if (choice === 'both') {
    row.read = own.read || other.read;
    if (own.lastRead && other.lastRead) row.lastRead = later(own.lastRead, other.lastRead);
    if (own.readingPosition && other.readingPosition)
      row.readingPosition = later(own.readingPosition, other.readingPosition);
    if (own.playbackPosition && other.playbackPosition)
      row.playbackPosition = later(own.playbackPosition, other.playbackPosition);
  }
  const changed = isSameJson(row, own) ? null : row;
  if (differ(own, other)) return { tally: 'differing', row: changed };
  return { tally: changed ? 'added' : 'same', row: changed };
}

/** The facts about an article besides whether it was read. */
const facts = ['lastRead', 'readingPosition', 'playbackPosition'] as const;

/** Whether the backup's fact adds nothing: it is missing, or has the same values. */
function isKnown(own: object | undefined, other: object | undefined): boolean {
  if (!other) return true;
  if (!own) return false;
  const values = Object.entries(other);
  return (
    Object.keys(own).length === values.length &&
    values.every(([name, value]) => Reflect.get(own, name) === value)
  );
}

const differ = (own: ReadingEntry, other: ReadingEntry): boolean =>
  own.read !== other.read ||
  facts.some((field) => own[field] && other[field] && !isSameJson(own[field], other[field]));

const later = <Moment extends { at: number }>(own: Moment, other: Moment): Moment =>
  other.at > own.at ? other : own;

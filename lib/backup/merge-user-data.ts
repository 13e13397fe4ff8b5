import type { Highlight } from '../highlight/highlight.ts';
import { normalizeTags, sameTags } from '../tag.ts';
import { isSameJson, sortEntries } from './stable-json.ts';
import type { ReadingEntry, SavedEntry, UserData } from './user-data.ts';

/** What is done where here and backup differ. `both` keeps both or, where only one can be, joins them. */
export type MergeChoice = 'both' | 'mine' | 'theirs';

export const mergeChoices = ['both', 'mine', 'theirs'] as const satisfies readonly MergeChoice[];

/** The kinds of things that are merged each by their own choice. */
export type MergedKind = 'highlights' | 'saved' | 'reading';

export type MergeChoices = Record<MergedKind, MergeChoice>;

/** How many entries of a backup are new here, the same, or differ. */
export interface MergeTally {
  added: number;
  same: number;
  differing: number;
}

/** What a merge writes, and what it met. Rows that stay as they are do not occur; nothing is ever removed. */
export interface MergeResult {
  changes: UserData;
  tallies: Record<MergedKind, MergeTally>;
}

/** Merges what a backup holds into what is here. */
export function mergeUserData(mine: UserData, theirs: UserData, choose: MergeChoices): MergeResult {
  const highlights = mergeKind(mine.highlights, theirs.highlights, idOf, (own, other, find) =>
    settleHighlight(own, other, choose.highlights, find),
  );
  const saved = mergeKind(mine.saved, theirs.saved, urlOf, (own, other) =>
    settleSaved(own, other, choose.saved),
  );
  const reading = mergeKind(mine.reading, theirs.reading, urlOf, (own, other) =>
    settleReading(own, other, choose.reading),
  );
  const removed = new Set(mine.removed.map(urlOf));
  return {
    changes: {
      highlights: highlights.rows,
      saved: saved.rows,
      reading: reading.rows,
      removed: sortEntries(theirs.removed, urlOf).filter(({ url }) => !removed.has(url)),
    },
    tallies: { highlights: highlights.tally, saved: saved.tally, reading: reading.tally },
  };
}

const idOf = ({ id }: Highlight): string => id;
const urlOf = ({ url }: { url: string }): string => url;

/** What becomes of one entry that is here and in the backup: how the two compare, and the row to be written, if any. */
interface Settled<Row> {
  as: keyof MergeTally;
  row: Row | null;
}

function mergeKind<Row>(
  mine: readonly Row[],
  theirs: readonly Row[],
  keyOf: (row: Row) => string,
  settle: (own: Row, other: Row, find: (key: string) => Row | undefined) => Settled<Row>,
): { rows: Row[]; tally: MergeTally } {
  const known = new Map(mine.map((row) => [keyOf(row), row]));
  const written = new Map<string, Row>();
  const tally: MergeTally = { added: 0, same: 0, differing: 0 };
  for (const other of theirs) {
    const own = known.get(keyOf(other));
    const settled: Settled<Row> = own
      ? settle(own, other, (key) => known.get(key))
      : { as: 'added', row: other };
    tally[settled.as] += 1;
    if (settled.row === null) continue;
    // A second entry under the same name in one file meets the first one as if that had been here.
    known.set(keyOf(settled.row), settled.row);
    written.set(keyOf(settled.row), settled.row);
  }
  return { rows: sortEntries([...written.values()], keyOf), tally };
}

function settleHighlight(
  own: Highlight,
  other: Highlight,
  choice: MergeChoice,
  find: (id: string) => Highlight | undefined,
): Settled<Highlight> {
  if (isSameJson(own, other)) return { as: 'same', row: null };
  const { copy, isHere } = copyOf(other, find);
  if (isHere) return { as: 'same', row: null };
  const row = { both: copy, mine: null, theirs: other }[choice];
  return { as: 'differing', row };
}

/**
 * The other highlight under a name of its own, which follows from what it is: the same backup taken in twice makes no
 * second copy.
 */
function copyOf(
  other: Highlight,
  find: (id: string) => Highlight | undefined,
): { copy: Highlight; isHere: boolean } {
  for (let articleId = 1; ; articleId += 1) {
    const copy = {
      ...other,
      id: `${other.id}~${other.changedAt}${articleId > 1 ? `.${articleId}` : ''}`,
    };
    const there = find(copy.id);
    if (!there) return { copy, isHere: false };
    if (isSameJson(there, copy)) return { copy, isHere: true };
  }
}

/** Titles are the publisher's; of what the reader did there are the moment and the tags. */
function settleSaved(own: SavedEntry, other: SavedEntry, choice: MergeChoice): Settled<SavedEntry> {
  const [ownTags, otherTags] = [own.tags ?? [], other.tags ?? []];
  if (own.savedAt === other.savedAt && sameTags(ownTags, otherTags))
    return { as: 'same', row: null };
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
  return { as: 'differing', row: isOwn ? null : { ...tagged, savedAt } };
}

/** What only one of the two knows is added to the other, whatever the choice. */
function settleReading(
  own: ReadingEntry,
  other: ReadingEntry,
  choice: MergeChoice,
): Settled<ReadingEntry> {
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
  if (differ(own, other)) return { as: 'differing', row: changed };
  return { as: changed ? 'added' : 'same', row: changed };
}

const differ = (own: ReadingEntry, other: ReadingEntry): boolean =>
  own.read !== other.read ||
  (['lastRead', 'readingPosition', 'playbackPosition'] as const).some(
    (field) => own[field] && other[field] && !isSameJson(own[field], other[field]),
  );

const later = <Moment extends { at: number }>(own: Moment, other: Moment): Moment =>
  other.at > own.at ? other : own;

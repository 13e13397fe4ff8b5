import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keepSteady } from '../../lib/article/lists/stable-list.ts';
import { allNumbers, listNumbers } from '../../lib/store/lists/list-ids.ts';
import { type Marks, readMarks } from '../../lib/store/lists/list-flags.ts';
import type { ArticleListName, ListFilter } from '../../lib/store/db/rows/views.ts';
import { unreadAmong } from '../../lib/store/user/unread.ts';
import { latest, useLive } from './use-live.ts';

export interface ArticleList extends Marks {
  name: ArticleListName;
  filter: ListFilter | null;
  /** Its rows from top to bottom, by number; the articles are read as they are drawn. */
  numbers: readonly number[];
  /** Arrivals that wait to be let in, so that they do not shove the rows. */
  waiting: readonly number[];
  /** How many the whole list has: what waits, and rows that stayed after they were read, among them. */
  total: number;
  /** Takes out rows that turn out to have no article, or a damaged one: an index does not know. */
  leaveOut: (numbers: readonly number[]) => void;
  /** Lets in what waits. */
  admit: () => void;
  /** Draws the list as it is now, without the rows that only stayed. */
  tidy: () => void;
}

/** Rows that are on the screen, and of which drawing of which list. */
interface Kept {
  key: string;
  numbers: readonly number[];
}

/** A list that stays put under the reader's eyes until another one is chosen, or it is tidied. */
export function useArticleList(
  name: ArticleListName,
  filter: ListFilter | null,
): ArticleList | undefined {
  const [drawing, setDrawing] = useState(0);
  const [admitted, setAdmitted] = useState(0);
  const kept = useRef<Kept>({ key: '', numbers: [] });
  const key = [name, filter?.by, filter?.value, drawing].join(' ');
  const found = latest(useLive(() => findNumbers(name, filter, key, kept.current), [key]));
  const marks = latest(useLive(readMarks, []));
  const [absent, setAbsent] = useState<ReadonlySet<number>>(new Set());
  const steady = useMemo(() => found && steadyRows(found, kept.current), [found, admitted]);
  const shown = useMemo(() => steady?.rows.filter((n) => !absent.has(n)), [steady, absent]);
  useLayoutEffect(() => {
    if (found && steady) kept.current = { key: found.key, numbers: steady.rows };
  }, [found, steady]);
  if (!found || !steady || !shown || !marks) return undefined;
  const { rows, waiting } = steady;
  return {
    ...marks,
    name: found.name,
    filter: found.filter,
    numbers: shown,
    waiting,
    total: shown.length + waiting.length,
    leaveOut: (numbers) => setAbsent((before) => new Set([...before, ...numbers])),
    admit: () => {
      kept.current = { key: found.key, numbers: [...rows, ...waiting] };
      setAdmitted((times) => times + 1);
    },
    tidy: () => setDrawing((times) => times + 1),
  };
}

interface Found {
  key: string;
  name: ArticleListName;
  filter: ListFilter | null;
  numbers: readonly number[];
  /** The order that rows stand in which stayed; the list itself while it has all of them. */
  order: readonly number[];
  /** Newcomers that are unread. */
  unread: ReadonlySet<number>;
}

async function findNumbers(
  name: ArticleListName,
  filter: ListFilter | null,
  key: string,
  kept: Kept,
): Promise<Found> {
  const numbers = await listNumbers(name, filter);
  const present = new Set(numbers);
  const shown = kept.key === key ? kept.numbers : [];
  const known = new Set(shown);
  // By the same query as the list: what came unread must not be taken for a read one that may join.
  const unread =
    name === 'all' && shown.length > 0
      ? await unreadAmong(numbers.filter((n) => !known.has(n)))
      : new Set<number>();
  const hasLeft = shown.some((n) => !present.has(n));
  const order = hasLeft && inTime(name) ? await allNumbers() : numbers;
  return { key, name, filter, numbers, order, unread };
}

function steadyRows({ key, name, numbers, order, unread }: Found, kept: Kept) {
  // The saved list is in the order of saving, and only the reader changes it.
  if (name === 'saved' || kept.key !== key) return { rows: numbers, waiting: [] };
  // What the archive brings comes read. The reader has asked for it and looks at the end of the list.
  const joins = (n: number) => name === 'all' && !unread.has(n);
  return keepSteady({ kept: kept.numbers, found: numbers, order, joins });
}

const inTime = (name: ArticleListName): boolean => name === 'unread' || name === 'all';

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { dayThenWeight } from '../../lib/article/change.ts';
import { keepSteady } from '../../lib/article/keep-steady.ts';
import {
  articlesOf,
  countChanged,
  type ListPage,
  listAll,
  listChanged,
  listSaved,
  listUnread,
} from '../../lib/store/articles.ts';
import type { ListName } from '../../lib/store/rows.ts';
import { savedNumbers } from '../../lib/store/saved.ts';
import { unreadNumbers } from '../../lib/store/unread.ts';
import { latest, useLive } from './use-live.ts';

export interface ArticleList {
  name: ListName;
  rows: Article[];
  /** Arrivals that wait to be let in, so that they do not shove the rows. */
  waiting: Article[];
  /** How many the whole list has: what waits, and rows that stayed after they were read, among them. */
  total: number;
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** How many articles changed after they came. */
  changed: number;
  /** Lets in what waits. */
  admit: () => void;
  /** Draws the list as it is now, without the rows that only stayed. */
  tidy: () => void;
}

/** Whether no more can be shown than is. */
export const isWhole = ({ rows, waiting, total }: ArticleList): boolean =>
  rows.length + waiting.length >= total;

const queries = {
  unread: listUnread,
  all: listAll,
  saved: listSaved,
  changed: listChanged,
} as const;

/** Rows that are on the screen, by number, and of which drawing of which list. */
interface Kept {
  key: string;
  numbers: readonly number[];
}

/** A list that stays put under the reader's eyes until another one is chosen, or it is tidied. */
export function useArticleList(name: ListName, limit: number): ArticleList | undefined {
  const [drawing, setDrawing] = useState(0);
  const [, setAdmitted] = useState(0);
  const kept = useRef<Kept>({ key: '', numbers: [] });
  const key = `${name} ${drawing}`;
  const found = latest(useLive(() => findRows(name, key, limit, kept.current), [key, limit]));
  const steady = found && steadyRows(found, kept.current);
  useLayoutEffect(() => {
    if (found?.key === key && steady) kept.current = { key, numbers: numbersOf(steady.rows) };
  });
  if (!found || !steady) return undefined;
  const { rows, waiting } = steady;
  return {
    name: found.name,
    rows,
    waiting,
    total: found.page.total + rows.filter((row) => hasLeft(found, row)).length,
    unread: found.unread,
    saved: found.saved,
    changed: found.changed,
    admit: () => {
      kept.current = { key: found.key, numbers: numbersOf([...rows, ...waiting]) };
      setAdmitted((times) => times + 1);
    },
    tidy: () => setDrawing((times) => times + 1),
  };
}

interface Found {
  key: string;
  name: ListName;
  page: ListPage;
  /** Rows that were kept and are no longer on the page. */
  rest: Article[];
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  changed: number;
}

async function findRows(name: ListName, key: string, limit: number, kept: Kept): Promise<Found> {
  const [page, unread, saved, changed] = await Promise.all([
    queries[name](limit),
    unreadNumbers(),
    savedNumbers(),
    countChanged(),
  ]);
  const present = new Set(numbersOf(page.articles));
  const missing = kept.key === key ? kept.numbers.filter((n) => !present.has(n)) : [];
  const rest = missing.length === 0 ? [] : await articlesOf(missing.map((n) => ({ n })));
  return { key, name, page, rest, unread, saved, changed };
}

function steadyRows(found: Found, kept: Kept): { rows: Article[]; waiting: Article[] } {
  const { name, unread } = found;
  const { articles } = found.page;
  // The saved list is in the order of saving, and only the reader changes it.
  if (name === 'saved') return { rows: articles, waiting: [] };
  const numbers = new Set(kept.key === found.key ? kept.numbers : []);
  const rows = [...articles, ...found.rest].filter(({ n }) => numbers.has(n));
  if (name === 'changed') return keepSteady(rows, articles, { order: latestChangeFirst });
  // What the archive brings comes read. The reader has asked for it and looks at the end of the list.
  return keepSteady(rows, articles, { joins: ({ n }) => name === 'all' && !unread.has(n) });
}

const latestChangeFirst = (one: Article, other: Article): number =>
  dayThenWeight(one, other) || other.n - one.n;

const hasLeft = ({ name, unread }: Found, { n }: Article): boolean =>
  name === 'unread' && !unread.has(n);

const numbersOf = (rows: readonly Article[]): number[] => rows.map(({ n }) => n);

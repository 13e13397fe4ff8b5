import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { keepSteady } from '../../lib/article/keep-steady.ts';
import {
  articlesOf,
  type ListPage,
  listAll,
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
  /** Lets in what waits. */
  admit: () => void;
  /** Draws the list as it is now, without the rows that only stayed. */
  tidy: () => void;
}

const queries = { unread: listUnread, all: listAll, saved: listSaved } as const;

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
}

async function findRows(name: ListName, key: string, limit: number, kept: Kept): Promise<Found> {
  const [page, unread, saved] = await Promise.all([
    queries[name](limit),
    unreadNumbers(),
    savedNumbers(),
  ]);
  const present = new Set(numbersOf(page.articles));
  const missing = kept.key === key ? kept.numbers.filter((n) => !present.has(n)) : [];
  const rest = missing.length === 0 ? [] : await articlesOf(missing.map((n) => ({ n })));
  return { key, name, page, rest, unread, saved };
}

function steadyRows(found: Found, kept: Kept): { rows: Article[]; waiting: Article[] } {
  const { articles } = found.page;
  // The saved list is in the order of saving, and only the reader changes it.
  if (found.name === 'saved') return { rows: articles, waiting: [] };
  const numbers = new Set(kept.key === found.key ? kept.numbers : []);
  const rows = [...articles, ...found.rest].filter(({ n }) => numbers.has(n));
  return keepSteady(rows, articles);
}

const hasLeft = ({ name, unread }: Found, { n }: Article): boolean =>
  name === 'unread' && !unread.has(n);

const numbersOf = (rows: readonly Article[]): number[] => rows.map(({ n }) => n);

import { useRef, useState } from 'preact/hooks';
import type { RowRange } from '../../../lib/article/lists/id-sequence.ts';
import type { ListQuery } from '../../../lib/store/lists/list-query.ts';
import type { ListRows } from '../../../lib/store/lists/list-rows.ts';
import {
  admitWaiting,
  followList,
  type ListOpening,
  type OpenList,
  openList,
} from '../../../lib/store/lists/open-list.ts';
import type { ListTop } from '../../../lib/store/rows/views.ts';
import { latest, useLive } from '../use-live.ts';

/** How many rows are read beyond each end of the drawn ones. */
const overscan = 15;

/** The least height of a row, in pixels. */
const minHeight = 30;

/** How many rows are in view at most. */
export const maxInView = (): number => Math.ceil(window.innerHeight / minHeight);

/** A list from its opening until this or another list is opened. */
interface ListSession {
  key: string;
  listKey: string;
  query: ListQuery;
  /** Where it begins if it was opened again. */
  start: ListTop | undefined;
  opening: Opening;
  /** `undefined` until it is read. */
  list?: OpenList;
  /** Where it was left, or the row in place of that one. */
  top: ListTop | null;
  /** `null` until rows are drawn. */
  drawn: RowRange | null;
  /** How many times its arrivals were admitted when it was read last. */
  admitted: number;
}

/** The latest opening of a list that was open already. */
interface Opening {
  times: number;
  start: ListTop | undefined;
}

export interface OpenedList extends OpenList {
  key: string;
  query: ListQuery;
  /** The rows that were read with the list. */
  rows: ListRows;
  top: ListTop | null;
  /** Tells which rows are drawn. */
  draw: (range: RowRange) => void;
  /** Adds the articles that wait. */
  admit: () => void;
  /** Opens the list again, without the rows that stayed, at a row if it is given. */
  reopen: (start?: ListTop) => void;
}

/**
 * An open list, kept up to date. While another list is read, the last one stays. Nothing is read until it
 * `isRequested`.
 */
export function useOpenList(
  query: ListQuery,
  { top, required }: Omit<ListOpening, 'inView'>,
  isRequested: boolean,
): OpenedList | undefined {
  const [opening, setOpening] = useState<Opening>({ times: 0, start: undefined });
  const [admissions, setAdmissions] = useState(0);
  const current = useRef<ListSession | null>(null);
  const listKey = JSON.stringify([query.name, query.filters, query.order]);
  const key = `${listKey} ${opening.times}`;
  const before = current.current;
  if (before?.key !== key) {
    const isAgain = before?.listKey === listKey && before.opening !== opening;
    const start = isAgain ? opening.start : undefined;
    const empty = { top: null, drawn: null, admitted: admissions };
    current.current = { key, listKey, query, opening, start, ...empty };
  }
  const session = current.current;
  const read = async () => {
    if (!session) return undefined;
    const start = { top: session.start ?? top, required, inView: maxInView() };
    const rows = await readNext(session, start, admissions);
    return { session, list: session.list, rows };
  };
  const shown = latest(useLive(read, [key, admissions], isRequested));
  if (!shown?.list) return undefined;
  const { session: open, list, rows } = shown;
  return {
    ...list,
    key: open.key,
    query: open.query,
    rows,
    top: open.top,
    draw: (range) => {
      open.drawn = range;
    },
    admit: () => setAdmissions((times) => times + 1),
    reopen: (start) => setOpening(({ times }) => ({ times: times + 1, start })),
  };
}

async function readNext(
  session: ListSession,
  start: ListOpening,
  admissions: number,
): Promise<ListRows> {
  const { query, list, drawn, admitted } = session;
  if (!list) {
    const opened = await openList(query, start);
    Object.assign(session, { list: opened.list, top: opened.top, admitted: admissions });
    return opened.rows;
  }
  const { from, to } = drawn ?? { from: 0, to: 0 };
  const around = { from: from - overscan, to: to + overscan };
  const before = admitted < admissions ? admitWaiting(list) : list;
  const followed = await followList(query, before, around);
  Object.assign(session, { list: followed.list, admitted: admissions });
  return followed.rows;
}

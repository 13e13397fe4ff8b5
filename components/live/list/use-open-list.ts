import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RowRange } from '../../../lib/article/lists/id-sequence.ts';
import { isSurrounded } from '../../../lib/article/lists/row-stretch.ts';
import type { ListQuery } from '../../../lib/store/lists/list-query.ts';
import { admittingAll, type ListMemory } from '../../../lib/store/lists/open-list.ts';
import type { ListOutline } from '../../../lib/store/lists/outlines/list-outline.ts';
import { type ListReading, readList } from '../../../lib/store/lists/read-list.ts';
import type { ListRequest } from '../../../lib/store/lists/read-stretches.ts';
import type { ListTop } from '../../../lib/store/rows/views.ts';
import { latest, useLiveOnDemand } from '../use-live.ts';
import { addReading, type LoadedRows } from './loaded-rows.ts';
import { useIdleOutline, useListOutlines } from './use-list-outlines.ts';

/** How many rows are loaded beyond each end of the drawn ones, and after a jump, until those in view are painted. */
const overscan = { drawn: 15, jump: 2 } as const;

/** The least height of a row, in pixels. */
const minHeight = 30;

const maxInView = (): number => Math.ceil(window.innerHeight / minHeight);

export interface OpenListOptions {
  query: ListQuery;
  /** Where the list was left. */
  top: ListTop | null;
  /** Articles whose flags and neighbors are needed, wherever in the list they are. */
  pins: readonly number[];
  /** Whether it is known which list to show. */
  isRequested: boolean;
}

/** An open list: its loaded rows, and how to load others. */
export interface OpenList {
  reading: ListReading;
  rows: LoadedRows;
  memory: ListMemory;
  /** Loads these rows unless they are loaded. */
  draw: (range: RowRange) => void;
  /** Keeps the row of an article that is about to be opened from outside the drawn rows. */
  keep: (articleId: number) => Promise<void>;
  /** Adds the articles that wait. */
  admit: () => void;
  /** Opens the list again, without the rows that stayed. */
  reopen: () => void;
}

/** A list from its opening until this or another list is opened. */
interface Session {
  key: string;
  listKey: string;
  query: ListQuery;
  /** Where it begins; `undefined` for where it was left. */
  start: ListTop | undefined;
  top: ListTop | null;
  pins: readonly number[];
  /** `null` until rows are drawn. */
  range: RowRange | null;
  /** The article whose row was kept last. */
  kept: readonly number[];
  admissions: number;
  /** How often the list had to be counted again: rows have changed that no reading watched, or nothing was counted yet. */
  recounts: number;
  /** Whether the reading that was begun last counts the list, and so watches every row of it. */
  isCounted: boolean;
  /** The key of the request that has to be read. */
  requested: string;
  /** The key of the request whose reading was begun last; `null` before the first. */
  begun: string | null;
  /** The key of the request that was read last. */
  read: string;
  last?: Loaded;
}

/** What is loaded of a list. */
interface Loaded {
  reading: ListReading;
  rows: LoadedRows;
  memory: ListMemory;
  admissions: number;
  recounts: number;
  /** How many changes of its table had been reported before it was read. */
  changes: number;
}

/** Loads the drawn part of a list and keeps it up to date. While another list loads, the last one stays. */
export function useOpenList(options: OpenListOptions): OpenList | undefined {
  const { query, top, pins, isRequested } = options;
  const [opening, setOpening] = useState(0);
  const current = useRef<Session | null>(null);
  const listKey = JSON.stringify([query.name, query.filters, query.order]);
  const key = `${listKey} ${opening}`;
  const before = current.current;
  const session =
    before?.key === key ? before : openSession({ key, listKey, query }, before ?? undefined);
  current.current = session;
  Object.assign(session, { pins, top: session.last ? top : (session.start ?? top) });
  if (!isAnswered(session)) session.requested = requestKey(session);

  const outlines = useListOutlines((hasChanged) => {
    const open = current.current;
    if (!open || open.isCounted || !hasChanged(open.query)) return;
    open.recounts += 1;
    request();
  });
  const readOpen = async () => {
    const open = current.current ?? session;
    // A request is repeated because of a change that the outlines may not know of yet.
    const isAgain = open.read === open.requested;
    const outline = isAgain ? null : outlines.of(open.query);
    Object.assign(open, { read: open.requested, isCounted: outline === null });
    return readNext(open, outlines.changesOf(open.query), outline);
  };
  const { live, begin } = useLiveOnDemand(readOpen);
  const beginRequested = () => {
    const open = current.current;
    if (!open || !isRequested || open.begun === open.requested) return;
    open.begun = open.requested;
    begin();
  };
  // Begins at once instead of after a render: a far jump is drawn when its rows are read.
  const request = () => {
    const open = current.current;
    if (!open || isAnswered(open)) return;
    open.requested = requestKey(open);
    beginRequested();
  };
  useLayoutEffect(beginRequested);
  const found = latest(live);
  if (found && found.reading !== found.session.last?.reading) applyReading(found);
  const shown = found?.session;
  useIdleOutline(outlines, shown);
  useLateCount(shown, request);
  if (!shown?.last) return undefined;
  return {
    ...shown.last,
    draw: (range) => {
      shown.range = range;
      request();
    },
    keep: async (articleId) => {
      shown.kept = [articleId];
      const { reading } = await readNext(shown, -1);
      if (shown.last) shown.last = { ...shown.last, memory: reading.memory };
    },
    admit: () => {
      shown.admissions += 1;
      request();
    },
    reopen: () => setOpening((times) => times + 1),
  };
}

/** Counts a list whose first rows were read without its count, once these are painted. */
function useLateCount(session: Session | undefined, request: () => void): void {
  const isCounted = !session?.last || session.last.reading.isCounted;
  const uncounted = isCounted ? undefined : session;
  // Effects run after the paint.
  useEffect(() => {
    if (!uncounted) return;
    uncounted.recounts += 1;
    request();
  }, [uncounted]);
}

/** A list that is opened again begins at its first drawn row. */
function openSession(
  list: Pick<Session, 'key' | 'listKey' | 'query'>,
  before: Session | undefined,
): Session {
  const start = before?.listKey === list.listKey ? firstDrawn(before) : undefined;
  return {
    ...list,
    start,
    top: null,
    pins: [],
    range: null,
    kept: [],
    admissions: 0,
    recounts: 0,
    isCounted: true,
    requested: '',
    begun: null,
    read: '',
  };
}

async function readNext(session: Session, changes: number, outline: ListOutline | null = null) {
  const { query, admissions, recounts } = session;
  const { last } = session;
  const isAdmitting = last && last.admissions < admissions;
  const memory = isAdmitting ? admittingAll(last.memory) : last?.memory;
  const isUnchanged = outline !== null && last?.changes === changes;
  const reading = await readList(query, memory, requestOf(session), outline, isUnchanged);
  return { session, admissions, recounts, changes, reading };
}

/** Stores a reading. The drawn range is by position, so it moves with its rows. */
function applyReading({ session, reading, ...asked }: Awaited<ReturnType<typeof readNext>>): void {
  const { range, last } = session;
  const { shift, memory } = reading;
  session.last = { reading, rows: addReading(last?.rows, reading), memory, ...asked };
  if (range) session.range = { from: range.from + shift, to: range.to + shift };
}

function requestOf(session: Session): ListRequest {
  const { range, top } = session;
  const { last } = session;
  const pins = [...session.pins, ...session.kept].map((articleId) => {
    const index = last?.rows.indexOf(articleId) ?? -1;
    return index < 0 ? { articleId } : { articleId, index };
  });
  const anchor = firstLoaded(session);
  const beyond = anchor ? overscan.drawn : overscan.jump;
  const window = range && { from: range.from - beyond, to: range.to + beyond };
  const count = last?.reading.count ?? null;
  return { window, anchor, pins, top, count, inView: maxInView(), countsLater: !last };
}

const requestKey = (session: Session): string =>
  JSON.stringify([requestOf(session), session.admissions, session.recounts]);

/** The first drawn row that is loaded. */
function firstLoaded(session: Session): ListRequest['anchor'] {
  const { range } = session;
  const { last } = session;
  if (!range || !last) return null;
  for (let index = range.from; index < range.to; index += 1) {
    const articleId = last.rows.idAt(index);
    if (articleId !== undefined) return { articleId, index };
  }
  return null;
}

function firstDrawn(session: Session): ListTop | undefined {
  const first = firstLoaded(session);
  const article = first && session.last?.rows.articles.get(first.articleId);
  return article ? { articleId: article.id, sortAt: article.sortAt, offset: 0 } : undefined;
}

/** Whether the last reading covers the drawn rows, the pins with their neighbors, and every admission. */
function isAnswered({ last, range, pins, admissions, recounts }: Session): boolean {
  if (!last || last.admissions < admissions || last.recounts < recounts) return false;
  const { window, count, stretches } = last.reading;
  const isDrawn = !range || (window.from <= range.from && Math.min(range.to, count) <= window.to);
  const isPinned = (pin: number) =>
    last.reading.pins.includes(pin) || isSurrounded(stretches, pin, count);
  return isDrawn && pins.every(isPinned);
}

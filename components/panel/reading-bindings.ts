import type { RefObject } from 'preact';
import type { Article } from '../../lib/article/article.ts';
import type { Neighbours } from '../../lib/article/neighbours.ts';
import { words } from '../../lib/words/en.ts';
import { articleBindings } from '../article/article-bindings.ts';
import type { Binding } from '../hooks/use-keys.ts';
import { openPopover } from '../ui/Popover.tsx';
import { panelBindings } from './list-bindings.ts';
import { outlineId } from './OutlineControl.tsx';
import type { PanelState } from './use-panel.ts';

export interface ReadingKeys {
  panel: PanelState;
  article: Article | undefined;
  neighbours: Neighbours<Article>;
  toggleRead: () => void;
  print: () => void;
  /** Where Escape leads: out of a comparison, then to the list. */
  back: () => void;
  scroller: RefObject<HTMLElement | null>;
}

/** The keys of the reading view. */
export function readingBindings(reading: ReadingKeys): Binding[] {
  const { panel, article, neighbours, toggleRead, print, back, scroller } = reading;
  const { list, read, leave, marking } = panel;
  const { keys } = words;
  const go = (to: Article | null) => () => to && read(to.n);
  const readOn = () => {
    if (pageDown(scroller.current)) return;
    const next = nextUnread(list.rows, list.unread, neighbours.position ?? 0);
    if (next) read(next.n);
    else leave();
  };
  return [
    { keys: ['j'], says: keys.next, run: go(neighbours.next) },
    { keys: ['k'], says: keys.previous, run: go(neighbours.previous) },
    { keys: ['Space'], says: keys.pageDown, run: readOn, repeats: true },
    ...articleBindings({
      ...panel,
      marking: { ...marking, toggleRead },
      selected: article,
      unread: list.unread,
    }),
    { keys: ['t'], says: words.page.keys.outline, run: () => openPopover(outlineId) },
    { keys: ['p'], says: words.page.keys.print, run: () => article && print() },
    ...panelBindings(panel),
    { keys: ['Escape'], says: keys.back, run: back },
  ];
}

/** A page less a few lines, so that the eye finds its place again; `false` at the end. */
function pageDown(scroller: HTMLElement | null): boolean {
  if (!scroller) return false;
  const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  if (left < 2) return false;
  scroller.scrollBy(0, scroller.clientHeight * 0.88);
  return true;
}

const nextUnread = (
  rows: readonly Article[],
  unread: ReadonlySet<number>,
  from: number,
): Article | undefined => rows.slice(from).find(({ n }) => unread.has(n));

import type { ComponentChildren, RefObject } from 'preact';
import type { ListName } from '../../../lib/store/rows/views.ts';
import { listLabel } from '../../list/chips/list-label.ts';
import './PanelList.css';

export type ListScrollerProps = {
  /** Names the place, which has the focus when a list opens. */
  name: ListName;
  /** Whether it stands beside the reading view, which is then the main content of the page. */
  isBeside: boolean;
  scroller?: RefObject<HTMLElement | null>;
  children: ComponentChildren;
};

/** The part of the panel that scrolls a list. */
export function ListScroller({ name, isBeside, scroller, children }: ListScrollerProps) {
  const Place = isBeside ? 'section' : 'main';
  return (
    <Place class="PanelList" aria-label={listLabel(name)} tabIndex={-1} ref={scroller ?? null}>
      {children}
    </Place>
  );
}

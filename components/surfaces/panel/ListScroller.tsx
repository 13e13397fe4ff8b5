import type { ComponentChildren, RefObject } from 'preact';
import './PanelList.css';

export type ListScrollerProps = {
  /** Whether it stands beside the reading view, which is then the main content of the page. */
  isBeside: boolean;
  scroller?: RefObject<HTMLElement | null>;
  children: ComponentChildren;
};

/** The part of the panel that scrolls a list. */
export function ListScroller({ isBeside, scroller, children }: ListScrollerProps) {
  const Place = isBeside ? 'section' : 'main';
  return (
    <Place class="PanelList" tabIndex={-1} ref={scroller ?? null}>
      {children}
    </Place>
  );
}

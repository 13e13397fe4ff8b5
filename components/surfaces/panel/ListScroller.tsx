import type { ComponentChildren, RefObject } from 'preact';
import './PanelList.css';

export type ListScrollerProps = {
  /** Whether it stands beside the place of the article, which is then what the page is about. */
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

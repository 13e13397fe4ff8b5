import type { ComponentChildren, RefObject } from 'preact';
import './Popup.css';

export type PopupFrameProps = {
  header: ComponentChildren;
  children: ComponentChildren;
  footer: ComponentChildren;
  /** The element that scrolls. */
  scroller?: RefObject<HTMLElement | null>;
};

/** The popup's content between its header and its footer. */
export function PopupFrame({ header, children, footer, scroller }: PopupFrameProps) {
  return (
    <div class="Popup">
      {header}
      <main tabIndex={-1} ref={scroller ?? null}>
        {children}
      </main>
      {footer}
    </div>
  );
}

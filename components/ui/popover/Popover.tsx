import type { IconNode } from 'lucide';
import {
  type ComponentChildren,
  Fragment,
  type TargetedFocusEvent,
  type TargetedToggleEvent,
} from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { IconButton } from '../IconButton.tsx';
import { placePopover } from './place-popover.ts';
import './Popover.css';

export type PopoverProps = {
  icon: IconNode | string;
  label: string;
  kind: 'menu' | 'dialog';
  /** Lets a shortcut open it with `openPopover`. */
  id?: string;
  /** Rendered only while the popover is open. */
  children: (close: () => void) => ComponentChildren;
};

/** A button and its popover. The browser closes it on Escape or a click elsewhere and returns the focus. */
export function Popover({ icon, label, kind, id: ownId, children }: PopoverProps) {
  const generatedId = useId();
  const id = ownId ?? generatedId;
  const box = useRef<HTMLDivElement>(null);
  /** When it was opened, as a key that resets the content; `null` while it is closed. */
  const [opening, setOpening] = useState<number | null>(null);
  const observer = useRef<ResizeObserver | null>(null);

  const place = (event: TargetedToggleEvent<HTMLDivElement>) => {
    const { newState, currentTarget, timeStamp } = event;
    observer.current?.disconnect();
    if (newState !== 'open') return;
    setOpening(timeStamp);
    observer.current = pin(currentTarget);
  };
  // An open popover keeps clicks and keys from the page, so it must not stay open behind the focus.
  const leave = ({ relatedTarget, currentTarget }: TargetedFocusEvent<HTMLDivElement>) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
      currentTarget.hidePopover();
  };
  // The content is removed only after closing: the browser returns the focus only if the focused element still exists.
  const empty = ({ newState }: TargetedToggleEvent<HTMLDivElement>) => {
    if (newState === 'closed') setOpening(null);
  };

  return (
    <>
      <IconButton icon={icon} label={label} opens={{ id, kind }} />
      <div
        id={id}
        class="Popover"
        popover="auto"
        {...(kind === 'dialog' && { role: kind, 'aria-label': label })}
        ref={box}
        onBeforeToggle={place}
        onToggle={empty}
        onFocusOut={leave}
      >
        {opening !== null && (
          <Fragment key={opening}>{children(() => box.current?.hidePopover())}</Fragment>
        )}
      </div>
    </>
  );
}

/** Opens the popover with this id, and returns whether there is one. Closing it returns the focus. */
export function openPopover(id: string): boolean {
  const popover = document.getElementById(id);
  popover?.showPopover();
  return popover !== null;
}

/** Keeps the popover aligned with its button while its content or the window changes size. */
function pin(box: HTMLElement): ResizeObserver {
  const draw = () => {
    const button = box.previousElementSibling;
    if (!button) return;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const place = placePopover(button.getBoundingClientRect(), view, box.offsetWidth);
    const { top, bottom, right } = place;
    box.style.setProperty('--top', top === null ? 'auto' : `${top}px`);
    box.style.setProperty('--bottom', bottom === null ? 'auto' : `${bottom}px`);
    box.style.setProperty('--right', `${right}px`);
    box.style.setProperty('--taken', `${top ?? bottom}px`);
  };
  draw();
  const observer = new ResizeObserver(draw);
  observer.observe(box);
  observer.observe(document.documentElement);
  return observer;
}

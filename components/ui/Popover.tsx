import type { IconNode } from 'lucide';
import type { ComponentChildren, TargetedToggleEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import './Popover.css';
import { placePopover } from './place-popover.ts';

export type PopoverProps = {
  icon: IconNode;
  label: string;
  kind: 'menu' | 'dialog';
  /** Drawn only while it is open. */
  children: (close: () => void) => ComponentChildren;
};

/** A button and what opens beside it; the browser closes it on Escape or a click elsewhere and returns the focus. */
export function Popover({ icon, label, kind, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const place = (event: TargetedToggleEvent<HTMLDivElement>) => {
    setOpen(event.newState === 'open');
    if (event.newState === 'open' && button.current) pin(event.currentTarget, button.current);
  };

  return (
    <>
      <span class="PopoverButton" ref={button}>
        <IconButton icon={icon} label={label} opens={{ id, kind }} />
      </span>
      <div id={id} class="Popover" popover="auto" ref={box} onBeforeToggle={place}>
        {open && children(() => box.current?.hidePopover())}
      </div>
    </>
  );
}

function pin(box: HTMLElement, button: HTMLElement): void {
  const view = { width: window.innerWidth, height: window.innerHeight };
  const { top, bottom, right } = placePopover(button.getBoundingClientRect(), view);
  box.style.setProperty('--top', top === null ? 'auto' : `${top}px`);
  box.style.setProperty('--bottom', bottom === null ? 'auto' : `${bottom}px`);
  box.style.setProperty('--right', `${right}px`);
}

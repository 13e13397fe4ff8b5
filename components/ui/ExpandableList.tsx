import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import './ExpandableList.css';

export type ExpandableListProps<T> = {
  items: readonly T[];
  /** How many items are shown before the list is expanded. */
  limit: number;
  /** The label of the button that shows the rest, for the number of hidden items. */
  moreLabel: (hidden: number) => string;
  /** Renders one item, which contains a button. */
  children: (item: T) => ComponentChildren;
};

/** A list that shows its first items until it is expanded; expanding focuses the first hidden item. */
export function ExpandableList<T>({ items, limit, moreLabel, children }: ExpandableListProps<T>) {
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // One more row takes no more space than the button.
  const shown = isOpen || items.length <= limit + 1 ? items : items.slice(0, limit);
  useLayoutEffect(() => {
    if (isOpen) list.current?.children[limit]?.querySelector('button')?.focus();
  }, [isOpen]);
  return (
    <div class="ExpandableList">
      <ul ref={list}>{shown.map(children)}</ul>
      {shown.length < items.length && (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {moreLabel(items.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

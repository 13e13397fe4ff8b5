import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/Icon.tsx';
import './FilterChip.css';

export type FilterChipProps = {
  name: string;
  title: string;
  /** What is said instead of all that stands in it. */
  label?: string;
  onClick: () => void;
  /** What stands behind the name. */
  children?: ComponentChildren;
};

/** Something that a list is narrowed to. A click removes it. */
export function FilterChip({ name, title, label, onClick, children }: FilterChipProps) {
  return (
    <button type="button" class="FilterChip" title={title} aria-label={label} onClick={onClick}>
      <span class="name" dir="auto">
        {name}
      </span>
      {children}
      <Icon icon={X} />
    </button>
  );
}

import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/Icon.tsx';
import './FilterChip.css';

export type FilterChipProps = {
  name: string;
  title: string;
  /** The accessible name, where it differs from the content. */
  label?: string;
  onClick: () => void;
  /** Shown after the name. */
  children?: ComponentChildren;
};

/** An active filter. A click removes it. */
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

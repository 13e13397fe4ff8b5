import type { IconNode } from 'lucide';
import { createElement } from 'preact';
import './Icon.css';

export type IconProps = { icon: IconNode };

/** One icon of the set; it says nothing by itself, the control around it has the words. */
export function Icon({ icon }: IconProps) {
  return (
    <svg class="Icon" viewBox="0 0 24 24" aria-hidden="true">
      {icon.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}

import type { IconNode } from 'lucide';
import { createElement } from 'preact';
import './Icon.css';

export type IconProps = { icon: IconNode };

/** A decorative icon; the control around it provides the accessible name. */
export function Icon({ icon }: IconProps) {
  return (
    <svg class="Icon" viewBox="0 0 24 24" aria-hidden="true">
      {icon.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}

import type { ComponentChildren } from 'preact';
import './FactList.css';

export type FactListProps = { children: ComponentChildren };

/** Facts that belong together, on a raised sheet. */
export function FactList({ children }: FactListProps) {
  return <div class="FactList">{children}</div>;
}

import type { ComponentChildren } from 'preact';
import './FactList.css';

export type FactListProps = { children: ComponentChildren };

/** A group of facts on a raised surface. */
export function FactList({ children }: FactListProps) {
  return <div class="FactList">{children}</div>;
}

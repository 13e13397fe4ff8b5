import type { ComponentChildren } from 'preact';
import './FactList.css';

export type ReportProps = { children: ComponentChildren };

/** Facts that belong together, on a raised sheet. */
export function Report({ children }: ReportProps) {
  return <div class="Report">{children}</div>;
}

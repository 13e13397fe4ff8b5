import type { ComponentChildren } from 'preact';
import { formatFullDateTime } from '../../../lib/i18n/format-timestamp.ts';
import './Fact.css';

export type FactProps = {
  term: string;
  /** The instant that the fact refers to, shown in full as the tooltip. */
  at?: number | null;
  /** Explanations below the value. */
  notes?: readonly string[];
  /** Whether the value is verbatim text, such as an address or a header. */
  verbatim?: boolean;
  children: ComponentChildren;
};

/** A line of a report: term, value, and optional notes. */
export function Fact({ term, at = null, notes = [], verbatim = false, children }: FactProps) {
  return (
    <div class="Fact">
      <dt>{term}</dt>
      <dd title={at === null ? undefined : formatFullDateTime(at)}>
        {verbatim ? <code>{children}</code> : children}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </dd>
    </div>
  );
}

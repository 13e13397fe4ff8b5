import type { ComponentChildren } from 'preact';
import { formatFullDateTime } from '../../../lib/i18n/format-time.ts';
import './Fact.css';

export type FactProps = {
  term: string;
  /** The instant that it is about, for who points at it. */
  at?: number | null;
  /** What follows from it, or why it is so. */
  notes?: readonly string[];
  /** An address or a header: letter by letter. */
  literal?: boolean;
  children: ComponentChildren;
};

/** A line of a report: what it is about, how it stands, and smaller why. */
export function Fact({ term, at = null, notes = [], literal = false, children }: FactProps) {
  return (
    <div class="Fact">
      <dt>{term}</dt>
      <dd title={at === null ? undefined : formatFullDateTime(at)}>
        {literal ? <code>{children}</code> : children}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </dd>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import './SectionNote.css';

export type SectionNoteProps = {
  /** `status` for text that changes by itself. */
  role?: 'status';
  children: ComponentChildren;
};

/** A paragraph in a section that explains or counts something. */
export function SectionNote({ role, children }: SectionNoteProps) {
  return (
    <p class="SectionNote" role={role}>
      {children}
    </p>
  );
}

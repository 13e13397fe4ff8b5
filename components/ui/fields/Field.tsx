import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Field.css';

export type FieldProps = {
  label: string;
  hint?: string;
  /** The control; the ids tie it to its label and its hint. */
  children: (ids: { id: string; hintId: string | undefined }) => ComponentChildren;
};

/** A setting: what it is called, its control, and what follows from it. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="Field">
      <label for={id}>{label}</label>
      {children({ id, hintId })}
      {hint !== undefined && <p id={hintId}>{hint}</p>}
    </div>
  );
}

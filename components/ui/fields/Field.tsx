import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Field.css';

export type FieldProps = {
  label: string;
  hint?: string;
  /** Renders the control; the ids link it to its label and hint. */
  children: (ids: { id: string; hintId: string | undefined }) => ComponentChildren;
};

/** A setting: its label, its control, and an optional hint. */
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

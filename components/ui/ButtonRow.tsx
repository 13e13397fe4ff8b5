import type { ComponentChildren } from 'preact';
import './ButtonRow.css';

export type ActionsProps = {
  /** What came of the last one, said politely. */
  answer: string | null;
  children: ComponentChildren;
};

/** Buttons in a row, and what came of the last one. */
export function Actions({ answer, children }: ActionsProps) {
  return (
    <div class="Actions">
      {children}
      <p role="status">{answer}</p>
    </div>
  );
}

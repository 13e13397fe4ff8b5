import type { ComponentChildren } from 'preact';
import './ButtonRow.css';

export type ButtonRowProps = {
  /** What came of the last one, said politely. */
  message: string | null;
  children: ComponentChildren;
};

/** Buttons in a row, and what came of the last one. */
export function ButtonRow({ message, children }: ButtonRowProps) {
  return (
    <div class="ButtonRow">
      {children}
      <p role="status">{message}</p>
    </div>
  );
}

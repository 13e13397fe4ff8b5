import type { ComponentChildren } from 'preact';
import './ButtonRow.css';

export type ButtonRowProps = {
  /** The result of the last action, announced politely. */
  message: string | null;
  children: ComponentChildren;
};

/** A row of buttons with the result of the last action. */
export function ButtonRow({ message, children }: ButtonRowProps) {
  return (
    <div class="ButtonRow">
      {children}
      <p role="status">{message}</p>
    </div>
  );
}

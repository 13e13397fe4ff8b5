import type { ComponentChildren } from 'preact';
import './ButtonRow.css';

export type ButtonRowProps = {
  /** The result of the last action, announced politely; left out if it is shown elsewhere. */
  message?: string | null;
  children: ComponentChildren;
};

/** A row of buttons with the result of the last action. */
export function ButtonRow({ message, children }: ButtonRowProps) {
  return (
    <div class="ButtonRow">
      {children}
      {message !== undefined && <p role="status">{message}</p>}
    </div>
  );
}

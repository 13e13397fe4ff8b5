import type { ComponentChildren } from 'preact';
import './Button.css';

export type ButtonProps = {
  /** `primary`: the main action. `danger`: deletes permanently. `quiet`: text only. */
  look?: 'primary' | 'danger' | 'plain' | 'quiet';
  children: ComponentChildren;
  onClick: () => void;
  busy?: boolean;
  title?: string;
};

/** A button with a text label. */
export function Button({ look = 'plain', children, onClick, busy = false, title }: ButtonProps) {
  return (
    <button type="button" class={`Button ${look}`} aria-busy={busy} title={title} onClick={onClick}>
      {children}
    </button>
  );
}

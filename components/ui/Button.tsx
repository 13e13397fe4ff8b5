import type { ComponentChildren } from 'preact';
import './Button.css';

export type ButtonProps = {
  /** `primary`: the one thing to do here. `quiet`: words that can be pressed. */
  look?: 'primary' | 'plain' | 'quiet';
  children: ComponentChildren;
  onClick: () => void;
  busy?: boolean;
  title?: string;
};

/** A button with words on it. */
export function Button({ look = 'plain', children, onClick, busy = false, title }: ButtonProps) {
  return (
    <button type="button" class={`Button ${look}`} aria-busy={busy} title={title} onClick={onClick}>
      {children}
    </button>
  );
}

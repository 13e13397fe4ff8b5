import type { ComponentChildren } from 'preact';
import './Button.css';

export type ButtonProps = {
  /** `primary`: the main action. `danger`: deletes permanently. `quiet`: text only. */
  look?: 'primary' | 'danger' | 'plain' | 'quiet';
  children: ComponentChildren;
  /** Left out for a button that submits its form. */
  onClick?: () => void;
  /** Whether it submits its form, which Enter in a field then does as well. */
  submits?: boolean;
  busy?: boolean;
  /** Does nothing, but keeps its focus. */
  disabled?: boolean;
  title?: string;
};

/** A button with a text label. */
export function Button(props: ButtonProps) {
  const { look = 'plain', children, onClick, submits, busy = false, disabled, title } = props;
  return (
    <button
      type={submits ? 'submit' : 'button'}
      class={`Button ${look}`}
      aria-busy={busy}
      aria-disabled={disabled}
      title={title}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </button>
  );
}

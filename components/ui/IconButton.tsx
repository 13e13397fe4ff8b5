import type { IconNode } from 'lucide';
import { Icon } from './Icon.tsx';
import './IconButton.css';

export type IconButtonProps = {
  /** An icon, or a short text such as a number. */
  icon: IconNode | string;
  label: string;
  onClick?: () => void;
  /** For a toggle button. */
  pressed?: boolean;
  /** Whether the action it started is still running. */
  busy?: boolean;
  disabled?: boolean;
  /** The id of the popover that it opens, and its kind. */
  opens?: { id: string; kind: 'menu' | 'dialog' };
};

/** A button with only an icon; its label is its accessible name and its tooltip. */
export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  busy = false,
  disabled = false,
  opens,
}: IconButtonProps) {
  return (
    <button
      type="button"
      class="IconButton"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-busy={busy}
      aria-disabled={disabled}
      aria-haspopup={opens?.kind}
      popovertarget={opens?.id}
      onClick={disabled ? undefined : onClick}
    >
      {typeof icon === 'string' ? <span class="face">{icon}</span> : <Icon icon={icon} />}
    </button>
  );
}

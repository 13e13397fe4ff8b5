import type { IconNode } from 'lucide';
import { Icon } from './Icon.tsx';
import './IconButton.css';

export type IconButtonProps = {
  /** An icon, or a few characters that say it better: a number. */
  icon: IconNode | string;
  label: string;
  onClick?: () => void;
  /** For a button that stays down. */
  pressed?: boolean;
  /** While what it started goes on. */
  busy?: boolean;
  disabled?: boolean;
  /** The id of the popover that it opens, and of what kind that is. */
  opens?: { id: string; kind: 'menu' | 'dialog' };
};

/** A button that is only an icon; its words are its name and its tooltip. */
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

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
  /** Why it is disabled, for its tooltip and screen readers; `null` while it is enabled. */
  disabledBecause?: string | null;
  /** The id of the popover that it opens, and its kind. */
  opens?: { id: string; kind: 'menu' | 'dialog' };
};

/** A button with only an icon; its label is its accessible name and its tooltip. It takes the focus while disabled. */
export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  busy = false,
  disabled = false,
  disabledBecause = null,
  opens,
}: IconButtonProps) {
  const isDisabled = disabled || disabledBecause !== null;
  return (
    <button
      type="button"
      class="IconButton"
      aria-label={label}
      title={disabledBecause === null ? label : `${label}\n${disabledBecause}`}
      aria-description={disabledBecause ?? undefined}
      aria-pressed={pressed}
      aria-busy={busy}
      aria-disabled={isDisabled}
      aria-haspopup={opens?.kind}
      popovertarget={opens?.id}
      onClick={isDisabled ? undefined : onClick}
    >
      {typeof icon === 'string' ? <span class="face">{icon}</span> : <Icon icon={icon} />}
    </button>
  );
}

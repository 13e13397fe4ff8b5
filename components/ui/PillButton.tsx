import { ArrowUp } from 'lucide';
import { Icon } from './Icon.tsx';
import './PillButton.css';

export type PillButtonProps = { label: string; onClick: () => void };

/** A floating button over a list or text that scrolls or goes back up. */
export function PillButton({ label, onClick }: PillButtonProps) {
  return (
    <button type="button" class="PillButton" onClick={onClick}>
      <Icon icon={ArrowUp} />
      {label}
    </button>
  );
}

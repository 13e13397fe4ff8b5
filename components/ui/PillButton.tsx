import { ArrowUp } from 'lucide';
import { Icon } from './Icon.tsx';
import './PillButton.css';

export type PillButtonProps = { label: string; onClick: () => void };

/** A way up that lies over the rows or the text. */
export function PillButton({ label, onClick }: PillButtonProps) {
  return (
    <button type="button" class="PillButton" onClick={onClick}>
      <Icon icon={ArrowUp} />
      {label}
    </button>
  );
}

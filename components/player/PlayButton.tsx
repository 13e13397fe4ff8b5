import { Pause, Play } from 'lucide';
import { Icon } from '../ui/Icon.tsx';
import './PlayButton.css';

export type PlayButtonProps = {
  label: string;
  isPlaying: boolean;
  /** Sound is wanted and has not come yet. */
  busy: boolean;
  onClick: () => void;
};

/** The round button that plays and pauses. */
export function PlayButton({ label, isPlaying, busy, onClick }: PlayButtonProps) {
  return (
    <button
      type="button"
      class="PlayButton"
      aria-label={label}
      title={label}
      aria-busy={busy}
      onClick={onClick}
    >
      <Icon icon={isPlaying ? Pause : Play} />
    </button>
  );
}

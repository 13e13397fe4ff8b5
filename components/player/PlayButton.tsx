import { Pause, Play } from 'lucide';
import { Icon } from '../ui/Icon.tsx';
import './PlayButton.css';

export type PlayButtonProps = {
  label: string;
  isPlaying: boolean;
  /** Whether playback was requested but has not started yet. */
  busy: boolean;
  onClick: () => void;
};

/** The round play/pause button. */
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

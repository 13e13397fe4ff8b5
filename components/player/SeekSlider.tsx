import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import type { PlaybackTime } from './use-playback-time.ts';
import '../ui/fields/Slider.css';

export type SeekSliderProps = {
  time: PlaybackTime;
  onSeek: (seconds: number) => void;
  /** Skips by some seconds from the current position, which may not be drawn yet. */
  onSkip: (seconds: number) => void;
};

/** Seconds per arrow key press. */
const step = 5;

/** Shows the playback position, and seeks when the slider is released. */
export function SeekSlider({ time: { seconds, length }, onSeek, onSkip }: SeekSliderProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? seconds;
  const position = formatTimeCode(shown);
  const max = Math.max(1, Math.floor(length ?? shown));
  const move = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const steps: Record<string, number> = { ArrowRight: step, ArrowLeft: -step };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onSkip(by);
  };
  return (
    <input
      class="Slider"
      type="range"
      style={{ '--played': `${(shown / max) * 100}%` }}
      min={0}
      max={max}
      step={1}
      value={shown}
      disabled={length === null}
      aria-label={t('player_position')}
      aria-valuetext={
        length === null
          ? position
          : t('player_timeOfLength', { time: position, length: formatTimeCode(length) })
      }
      onKeyDown={move}
      onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
      onChange={(event) => {
        setDragged(null);
        onSeek(event.currentTarget.valueAsNumber);
      }}
    />
  );
}

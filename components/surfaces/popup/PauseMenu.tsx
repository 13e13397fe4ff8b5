import { pausedUntil, pauseItems, usePause } from '../../live/list/use-pause.ts';
import type { ShowToast } from '../../ui/use-toast.ts';
import { PauseButton } from './PauseButton.tsx';

export type PauseMenuProps = {
  now: number;
  /** Whether the first paint is complete. */
  isPainted: boolean;
  showToast: ShowToast;
};

/** Pauses notifications, and shows that they are paused. */
export function PauseMenu({ now, isPainted, showToast }: PauseMenuProps) {
  const until = usePause(now, isPainted);
  return (
    <PauseButton
      pause={typeof until === 'number' ? pausedUntil(until, now) : undefined}
      // Empty until the current pause is known, because another one would replace it.
      items={() => (until === undefined ? [] : pauseItems(until, now, showToast))}
    />
  );
}

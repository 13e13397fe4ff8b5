import { Bell, BellOff } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { pausedUntil, pauseItems, usePause } from '../../live/list/use-pause.ts';
import { Menu } from '../../ui/popover/Menu.tsx';
import type { ShowToast } from '../../ui/use-toast.ts';

export type PauseMenuProps = {
  now: number;
  /** Whether the rows are painted. */
  isPainted: boolean;
  showToast: ShowToast;
};

/** Pauses notifications, and shows that they are paused. */
export function PauseMenu({ now, isPainted, showToast }: PauseMenuProps) {
  const until = usePause(now, isPainted);
  const isPaused = typeof until === 'number';
  return (
    <Menu
      icon={isPaused ? BellOff : Bell}
      label={isPaused ? pausedUntil(until, now) : t('pause_title')}
      // Empty until the current pause is known, because another one would replace it.
      items={() => (until === undefined ? [] : pauseItems(until, now, showToast))}
    />
  );
}

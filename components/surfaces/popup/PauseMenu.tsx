import { Bell, BellOff } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { pausedUntil, pauseItems, usePause } from '../../live/list/use-pause.ts';
import { Menu } from '../../ui/popover/Menu.tsx';
import type { ShowToast } from '../../ui/use-toast.ts';

export type PauseMenuProps = {
  now: number;
  /** Whether everything that is drawn first has been. */
  isPainted: boolean;
  showToast: ShowToast;
};

/** Pauses notifications, and shows that they are paused. */
export function PauseMenu({ now, isPainted, showToast }: PauseMenuProps) {
  const until = usePause(now, isPainted) ?? null;
  return (
    <Menu
      icon={until === null ? Bell : BellOff}
      label={until === null ? t('pause_title') : pausedUntil(until, now)}
      items={() => pauseItems(until, now, showToast)}
    />
  );
}

import { Bell, BellOff } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { Menu, type MenuProps } from '../../ui/popover/Menu.tsx';

export type PauseButtonProps = {
  /** Until when notifications are paused, in words; absent while they are not. */
  pause?: string | undefined;
  items: MenuProps['items'];
};

/** Shows whether notifications are paused, and opens the menu that pauses them. */
export function PauseButton({ pause, items }: PauseButtonProps) {
  return (
    <Menu
      icon={pause === undefined ? Bell : BellOff}
      label={pause ?? t('pause_title')}
      items={items}
    />
  );
}

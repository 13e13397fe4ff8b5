import { formatTimeOfDay } from '../../lib/i18n/format-time.ts';
import { t } from '../../lib/i18n/t.ts';
import type { MenuItem } from '../ui/popover/Menu.tsx';
import type { Player, SleepTime } from './player.ts';

const minutes = [15, 30, 60] as const;

/** The menu items for setting the sleep timer. */
export function sleepTimerItems({ episode, sleep }: Pick<Player, 'episode' | 'sleep'>): MenuItem[] {
  const { time, set } = sleep;
  const isAt = (choice: number) => typeof time === 'object' && time?.minutes === choice;
  const chapter: MenuItem = {
    label: t('player_sleepTimer_afterChapter'),
    checked: time === 'chapter',
    onSelect: () => set('chapter'),
  };
  return [
    { label: t('player_sleepTimer_off'), checked: time === null, onSelect: () => set(null) },
    ...minutes.map((choice) => ({
      label: t('player_sleepTimer_inMinutes', { count: choice }),
      checked: isAt(choice),
      onSelect: () => set(choice),
    })),
    ...(episode && episode.chapters.length > 0 ? [chapter] : []),
  ];
}

/** When playback will stop; nothing if no sleep timer is set. */
export function sleepTimerStatus(time: SleepTime): string {
  if (time === null) return '';
  return time === 'chapter'
    ? t('player_sleepTimer_stopsAfterChapter')
    : t('player_sleepTimer_stopsAt', { time: formatTimeOfDay(time.at) });
}

import { pauseNotifications, resumeNotifications } from '../../../lib/app/notify/pause.ts';
import { formatClockTime } from '../../../lib/i18n/format-time.ts';
import { t } from '../../../lib/i18n/t.ts';
import { pauseEnd, tomorrowMorning } from '../../../lib/quiet-time.ts';
import { readPause } from '../../../lib/store/articles/notification-pause.ts';
import { hour } from '../../../lib/time.ts';
import type { MenuItem } from '../../ui/popover/Menu.tsx';
import type { ShowToast } from '../../ui/use-toast.ts';
import { latest, useLive } from '../use-live.ts';
import { currentTime } from '../use-now.ts';

/** Until when notifications are paused; `null` if they are not, `undefined` until known. */
export function usePause(now: number, enabled = true): number | null | undefined {
  const pause = latest(useLive(readPause, [], enabled));
  // A pause that has just begun is later than the last tick of the page's clock.
  return pause === undefined ? undefined : pauseEnd(pause, Math.max(now, pause?.from ?? now));
}

/** How long notifications can be paused. */
const pauseLengths = ['hour', 'morning'] as const;

/** A label, and what it does. */
export interface PauseAction {
  label: string;
  /** Resolves to what has been done. */
  run: () => Promise<string>;
  undo: () => Promise<string>;
}

/** The actions on a pause that lasts until this time; for `null`, the actions while there is none. */
export const pauseActions = (until: number | null): PauseAction[] =>
  until === null
    ? pauseLengths.map((length) => ({
        label: t(`pause_${length}`),
        run: () => pause(endOf(length, currentTime())),
        undo: resume,
      }))
    : [{ label: t('pause_resume'), run: resume, undo: () => pause(until) }];

const endOf = (length: (typeof pauseLengths)[number], now: number): number =>
  length === 'hour' ? now + hour : tomorrowMorning(now);

async function pause(until: number): Promise<string> {
  const now = currentTime();
  await pauseNotifications(until, now);
  return pausedUntil(until, now);
}

async function resume(): Promise<string> {
  await resumeNotifications();
  return t('pause_resumed');
}

/** Says until when notifications are paused. */
export const pausedUntil = (until: number, now: number): string =>
  t('pause_until', { time: formatClockTime(until, now) });

/** These actions as menu items. A toast reports each, and offers to undo it. */
export const pauseItems = (until: number | null, now: number, showToast: ShowToast): MenuItem[] =>
  pauseActions(until).map(({ label, run, undo }) => ({
    group: until === null ? t('pause_title') : pausedUntil(until, now),
    label,
    onSelect: () =>
      void run().then((done) =>
        showToast(done, {
          label: t('action_undo'),
          isUndo: true,
          run: () => void undo().then((undone) => showToast(undone)),
        }),
      ),
  }));

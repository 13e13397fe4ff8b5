import { nextBriefingAt } from '../../lib/briefing/briefing-time.ts';
import { formatClockTime } from '../../lib/i18n/format-time.ts';
import { t } from '../../lib/i18n/t.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export type NoBriefingProps = {
  /** The hour at which briefings are made; `null` if they are off. */
  hour: number | null;
  now: number;
  onSettings: () => void;
};

/** In place of a briefing: when the next one is made, or how to have some. */
export function NoBriefing({ hour, now, onSettings }: NoBriefingProps) {
  const action = { label: t('action_settings'), run: onSettings };
  if (hour === null)
    return <EmptyState title={t('briefing_off')} text={t('briefing_offHint')} action={action} />;
  const today = nextBriefingAt(now, hour, false);
  const next = today > now ? today : nextBriefingAt(now, hour, true);
  const text = t('briefing_emptyHint', { time: formatClockTime(next, now) });
  return <EmptyState title={t('briefing_empty')} text={text} />;
}

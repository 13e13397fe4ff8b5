import { t } from '../../../../lib/i18n/t.ts';
import { watchProgress } from '../../../../lib/store/watch/watch-job.ts';
import { latest, useLive } from '../../../live/use-live.ts';
import { SectionNote } from '../../../ui/SectionNote.tsx';

/** How many articles have been searched since what is followed changed. */
export function WatchProgress() {
  const progress = latest(useLive(watchProgress, []));
  return progress ? <SectionNote>{t('follow_searching', progress)}</SectionNote> : null;
}

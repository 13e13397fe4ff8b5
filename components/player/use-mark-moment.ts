import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { undoToastAction } from '../live/undo-toast-action.ts';
import type { Attempt } from '../live/use-attempt.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type { EpisodeMoment } from './player.ts';

/** Highlights a moment of an episode and offers to undo it. */
export function useMarkMoment(
  showToast: ShowToast,
  attempt: Attempt,
): (moment: EpisodeMoment) => void {
  const mark = async ({ articleId, seconds }: EpisodeMoment) => {
    const { highlightMoment } = await import('../../lib/app/reading/highlight-moment.ts');
    const marked = await highlightMoment(articleId, seconds);
    const actionId = marked?.actionId ?? null;
    if (actionId === null) return;
    showToast(
      t('player_momentMarked', { time: formatTimeCode(seconds) }),
      undoToastAction(actionId, showToast, attempt),
    );
  };
  return (moment) => attempt(() => mark(moment));
}

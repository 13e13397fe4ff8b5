import { formatClockTime } from '../../../lib/i18n/format-time.ts';
import { t } from '../../../lib/i18n/t.ts';
import { changedSinceRead } from '../../../lib/presenters/article.ts';
import { changeKindsLabel } from '../../../lib/presenters/list.ts';
import type { StableText } from '../use-stable-text.ts';
import type { VersionChoice } from './use-comparison.ts';

/** An announcement above an article, with one action. */
export interface ChangeNotice {
  text: string;
  action: { label: string; run: () => void };
}

/** The most important notice: a newer text, then the open comparison, then an available one; `null` for none. */
export function changeNotice(
  text: StableText,
  comparison: VersionChoice,
  now: number,
): ChangeNotice | null {
  const { before, changes, open, close } = comparison;
  const { showNew } = text;
  if (text.newer === 'edited') {
    return {
      text: t('versions_changedWhileReading'),
      action: { label: t('versions_showNewVersion'), run: showNew },
    };
  }
  if (text.newer === 'completed') {
    return {
      text: t('fullText_arrived'),
      action: { label: t('fullText_show'), run: showNew },
    };
  }
  if (before) {
    const time = formatClockTime(before.seenAt, now);
    return {
      text: t('versions_comparedWith', { time }),
      action: { label: t('action_backToArticle'), run: close },
    };
  }
  if (!changes) return null;
  return {
    text: changedSinceRead(changeKindsLabel(changes)),
    action: { label: t('versions_showChanges'), run: open },
  };
}

import { formatClockTime } from '../../../lib/i18n/format-time.ts';
import { t } from '../../../lib/i18n/t.ts';
import { changedSinceRead } from '../../../lib/presenters/article.ts';
import { changeKindsLabel } from '../../../lib/presenters/list.ts';
import type { StableText } from '../use-stable-text.ts';
import type { ChangeBarProps } from './ChangeBar.tsx';
import type { VersionChoice } from './use-comparison.ts';

export interface ChangeBarInput {
  text: StableText;
  comparison: VersionChoice;
  now: number;
}

/** The content of the bar above an article: first a newer text, then the open comparison, then an available one. */
export function changeBarProps({ text, comparison, now }: ChangeBarInput): ChangeBarProps | null {
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
      action: { label: t('versions_backToArticle'), run: close },
    };
  }
  if (!changes) return null;
  return {
    text: changedSinceRead(changeKindsLabel(changes)),
    action: { label: t('versions_showChanges'), run: open },
  };
}

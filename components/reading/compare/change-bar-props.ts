import { words } from '../../../lib/i18n/en.ts';
import { formatClockTime } from '../../../lib/i18n/format-time.ts';
import { changeKindsLabel } from '../../../lib/presenters/article/change-kinds.ts';
import type { StableText } from '../../live/use-stable-text.ts';
import type { ChangeBarProps } from './ChangeBar.tsx';
import type { VersionChoice } from './use-comparison.ts';

export interface ChangeBarInput {
  text: StableText;
  comparison: VersionChoice;
  now: number;
}

/** What the bar above an article says: a newer text first, then the comparison that is open or can be had. */
export function changeBarProps({ text, comparison, now }: ChangeBarInput): ChangeBarProps | null {
  const { versions, reading, action } = words;
  const { before, changes, open, close } = comparison;
  const { showNew } = text;
  if (text.newer === 'edited') {
    return { text: reading.changed, action: { label: action.showChange, run: showNew } };
  }
  if (text.newer === 'completed') {
    return {
      text: versions.cameWhileReading,
      action: { label: versions.showFullText, run: showNew },
    };
  }
  if (before) {
    const time = formatClockTime(before.seenAt, now);
    return { text: versions.comparedWith(time), action: { label: versions.back, run: close } };
  }
  if (!changes) return null;
  return {
    text: versions.changed(changeKindsLabel(changes)),
    action: { label: versions.show, run: open },
  };
}

import { changeWords } from '../../lib/notice/change-words.ts';
import { words } from '../../lib/words/en.ts';
import { clockTime } from '../../lib/words/time.ts';
import type { VersionChoice } from '../hooks/use-comparison.ts';
import type { SteadyText } from '../hooks/use-steady-text.ts';
import type { ChangeBarProps } from './ChangeBar.tsx';

export interface ReadingState {
  text: SteadyText;
  comparison: VersionChoice;
  now: number;
}

/** What the bar above an article says: a newer text first, then the comparison that is open or can be had. */
export function changeBarOf({ text, comparison, now }: ReadingState): ChangeBarProps | null {
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
    const time = clockTime(before.seenAt, now);
    return { text: versions.comparedWith(time), action: { label: versions.back, run: close } };
  }
  if (!changes) return null;
  return {
    text: versions.changed(changeWords(changes)),
    action: { label: versions.show, run: open },
  };
}

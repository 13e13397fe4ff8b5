import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { nextUnread } from '../../lib/store/lists/next-unread.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { SpeechOptions } from './use-speech.ts';

/**
 * Finds the next unread article of the list to read aloud. No article is read twice, even if it stays unread because
 * articles are only marked manually.
 */
export function useAutoplayNext(
  { readIds }: Pick<ArticleList, 'readIds'>,
  { attempt, showToast }: Pick<Feedback, 'attempt' | 'showToast'>,
  onNext: (next: number, from: number) => void,
): SpeechOptions['autoplayNext'] {
  const spoken = useRef(new Set<number>());
  const find = async (from: number, start: (next: number) => void) => {
    spoken.current.add(from);
    const ids = await readIds(Number.POSITIVE_INFINITY);
    const next = await nextUnread(ids, from, spoken.current);
    if (next === null) return showToast(t('speech_noMoreUnread'));
    onNext(next, from);
    start(next);
  };
  return (from, start) => attempt(() => find(from, start));
}

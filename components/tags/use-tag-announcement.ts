import { useEffect, useRef, useState } from 'preact/hooks';
import { formatList } from '../../lib/i18n/format-list.ts';
import { t } from '../../lib/i18n/t.ts';

export interface TagAnnouncement {
  /** Says which tags the user has just added or removed. */
  sentence: string;
  /** Called when the user changes the tags: a change in another window is not announced. */
  expectChange: () => void;
}

/** Tells screen readers the result of the user's changes, once they are stored. */
export function useTagAnnouncement(tags: readonly string[]): TagAnnouncement {
  const [sentence, setSentence] = useState('');
  const before = useRef(tags);
  const isExpected = useRef(false);
  useEffect(() => {
    const added = tags.filter((tag) => !before.current.includes(tag));
    const removed = before.current.filter((tag) => !tags.includes(tag));
    before.current = tags;
    if (!isExpected.current) return;
    isExpected.current = false;
    setSentence(
      added.length > 0
        ? t('tags_announced_added', { tag: formatList(added) })
        : t('tags_announced_removed', { tag: formatList(removed) }),
    );
  }, [tags.join('\n')]);
  return {
    sentence,
    expectChange: () => {
      isExpected.current = true;
      // Screen readers announce a repeated sentence only if another one came in between.
      setSentence('');
    },
  };
}

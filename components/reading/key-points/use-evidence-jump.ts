import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Evidence } from '../../../lib/article/evidence/evidence.ts';
import { passageNotFoundMessage } from '../../../lib/presenters/article.ts';
import { focusPassage, onceDrawn, passageElement } from '../../article/passage-element.ts';
import { selectWordAt } from '../../ui/dom/select-word.ts';
import { useTargetOutline } from '../../ui/dom/use-target-outline.ts';
import type { ShowToast } from '../../ui/use-toast.ts';

/**
 * Follows a key point to its passage. `from` is the pressed element, which gets the focus back on return; `null` for a
 * key point that was pressed outside the article.
 */
export type FollowEvidence = (evidence: Evidence, from: HTMLElement | null) => void;

/** Follows key points and returns to them. */
export interface EvidenceJump {
  follow: FollowEvidence;
  /** Returns to the key point; `null` unless the user has just followed one of the article's. */
  back: (() => void) | null;
}

interface Jump {
  from: HTMLElement | null;
  to: HTMLElement;
  /** The scroll position before the jump. */
  scrollTop: number;
}

/** Jumps from a key point to its passage. `text` identifies the text on the screen: a new text ends the jump. */
export function useEvidenceJump(
  scroller: RefObject<HTMLElement | null>,
  text: string | undefined,
  showToast: ShowToast,
): EvidenceJump {
  const [jump, setJump] = useState<Jump | null>(null);
  useLayoutEffect(() => () => setJump(null), [text]);
  useTargetOutline(jump?.to ?? null, scroller, () => setJump(null));

  const follow: FollowEvidence = ({ passage, missingFigures }, from) => {
    const box = scroller.current;
    if (!box) return;
    onceDrawn(box, () => {
      const to = passage === null ? null : passageElement(box, passage);
      if (!to || from?.isConnected === false)
        return showToast(passageNotFoundMessage(missingFigures));
      const { scrollTop } = box;
      scrollToPassage(box, to);
      focusPassage(to);
      setJump({ from, to, scrollTop });
    });
  };
  const from = jump?.from;
  const back = () => {
    if (jump) scroller.current?.scrollTo(0, jump.scrollTop);
    // If the text above has grown, focusing scrolls the rest of the way.
    from?.focus();
    setJump(null);
  };
  useSecondPress(from ? jump : null, ({ clientX, clientY }) => {
    back();
    selectWordAt(clientX, clientY);
  });
  return { follow, back: from ? back : null };
}

/** Called if the press that follows a jump belongs to the same double click, which means a word of the key point. */
function useSecondPress(jump: Jump | null, onSecondPress: (event: MouseEvent) => void): void {
  useLayoutEffect(() => {
    if (!jump) return;
    const onMouseDown = (event: MouseEvent) => {
      if (event.detail !== 2) return;
      event.preventDefault();
      onSecondPress(event);
    };
    const options = { capture: true, once: true } as const;
    document.addEventListener('mousedown', onMouseDown, options);
    return () => document.removeEventListener('mousedown', onMouseDown, options);
  }, [jump]);
}

/** Scrolls the passage below the top of the view, with some context above and whole if it fits. */
function scrollToPassage(box: HTMLElement, passage: HTMLElement): void {
  const { top, height } = passage.getBoundingClientRect();
  const free = box.clientHeight - height;
  const above = Math.max(Math.min(box.clientHeight / 5, free / 2), 0);
  box.scrollBy(0, top - box.getBoundingClientRect().top - above);
}

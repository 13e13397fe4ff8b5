import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Evidence } from '../../../lib/article/evidence/evidence.ts';
import { passageNotFoundMessage } from '../../../lib/presenters/article/passage-not-found.ts';
import { focusPassage, passageElement } from '../../article/passage-element.ts';
import { useTargetOutline } from '../../ui/dom/use-target-outline.ts';
import type { ShowToast } from '../../ui/use-toast.ts';

/** Follows a Highlight to its passage; `from` is what was pressed, and has the focus again on the way back. */
export type FollowEvidence = (evidence: Evidence, from: HTMLElement) => void;

/** The way from a Highlight to its passage and back. */
export interface EvidenceJump {
  follow: FollowEvidence;
  /** The way back; `null` where nobody has gone there, or has read on since. */
  back: (() => void) | null;
}

interface Jumped {
  from: HTMLElement;
  to: HTMLElement;
  /** Where the view was scrolled to. */
  scrollTop: number;
}

/** Leads from a Highlight to its passage. `text` is what the elements belong to: with another one the way back is gone. */
export function useEvidenceJump(
  scroller: RefObject<HTMLElement | null>,
  text: string | undefined,
  showToast: ShowToast,
): EvidenceJump {
  const [jump, setJump] = useState<Jumped | null>(null);
  useLayoutEffect(() => () => setJump(null), [text]);
  useTargetOutline(jump?.to ?? null, scroller, () => setJump(null));

  const follow: FollowEvidence = ({ passage, missingFigures }, from) => {
    const box = scroller.current;
    const to = box && passage !== null ? passageElement(box, passage) : null;
    if (!box || !to) return showToast(passageNotFoundMessage(missingFigures));
    const { scrollTop } = box;
    showCalmly(box, to);
    focusPassage(to);
    setJump({ from, to, scrollTop });
  };
  const back = () => {
    if (jump) scroller.current?.scrollTo(0, jump.scrollTop);
    // Scrolls what little is left, should the text have grown above.
    jump?.from.focus();
    setJump(null);
  };
  return { follow, back: jump && back };
}

/** Below the top, with some of what comes before it, and whole if it fits. */
function showCalmly(box: HTMLElement, passage: HTMLElement): void {
  const { top, height } = passage.getBoundingClientRect();
  const room = box.clientHeight - height;
  const above = Math.max(Math.min(box.clientHeight / 5, room / 2), 0);
  box.scrollBy(0, top - box.getBoundingClientRect().top - above);
}

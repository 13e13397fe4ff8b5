import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { currentMark } from '../../lib/article/audio/time-mark.ts';
import type { TranscriptLine } from '../../lib/article/audio/transcript.ts';
import { onceDrawn, passageElement } from '../article/passage-element.ts';
import type { Player } from './player.ts';

export interface FollowedTranscript {
  /** Whether the player has loaded the episode of this transcript. */
  isPlaying: boolean;
  lines: readonly TranscriptLine[];
  /** Seconds added to the transcript's times. */
  offset: number;
}

/**
 * Marks the spoken line, with attributes that the rendering does not manage, and keeps it in view. Scrolling it out of
 * view stops the following until the button is pressed.
 */
export function useTranscriptFollow(
  root: RefObject<HTMLElement | null>,
  { isPlaying, lines, offset }: FollowedTranscript,
  { audio, following, follow }: Pick<Player, 'audio' | 'following' | 'follow'>,
): void {
  const marked = useRef<HTMLElement[]>([]);
  const state = useRef({ following, isOwnScroll: false });
  state.current.following = following;

  const reveal = () => {
    const [line] = marked.current;
    const scroller = line?.closest('main');
    if (!line || !scroller || isComfortable(line, scroller)) return;
    state.current.isOwnScroll = true;
    const { top } = line.getBoundingClientRect();
    const to = scroller.getBoundingClientRect().top + scroller.clientHeight * restFraction;
    scroller.scrollBy({ top: top - to, behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
  };

  useEffect(() => {
    const element = audio.current;
    const within = root.current;
    if (!isPlaying || !element || !within) return;
    let current = -1;
    const update = () => {
      const next = currentMark(lines, element.currentTime - offset);
      if (next === current) return;
      current = next;
      unmark(marked.current);
      marked.current = mark(within, lines[next]);
      if (state.current.following) reveal();
    };
    let isFollowing = true;
    onceDrawn(within, () => isFollowing && update());
    element.addEventListener('timeupdate', update);
    return () => {
      isFollowing = false;
      element.removeEventListener('timeupdate', update);
      unmark(marked.current);
      marked.current = [];
    };
  }, [isPlaying, lines, offset]);

  useEffect(() => {
    const scroller = root.current?.closest('main');
    if (!isPlaying || !following || !scroller) return;
    reveal();
    const onUserScroll = () => {
      state.current.isOwnScroll = false;
    };
    const onScrollEnd = () => {
      const [line] = marked.current;
      const { isOwnScroll } = state.current;
      state.current.isOwnScroll = false;
      // A layout change above the line ends a smooth scroll early, for example when the first position is stored.
      if (isOwnScroll) reveal();
      else if (line && !isVisible(line, scroller)) follow(false);
    };
    for (const event of userScrollEvents)
      scroller.addEventListener(event, onUserScroll, { passive: true });
    scroller.addEventListener('scrollend', onScrollEnd);
    return () => {
      for (const event of userScrollEvents) scroller.removeEventListener(event, onUserScroll);
      scroller.removeEventListener('scrollend', onScrollEnd);
    };
  }, [isPlaying, following]);
}

/** Events with which the user starts to scroll. */
const userScrollEvents = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** Where the spoken line is scrolled to, as a share of the height; the lines before it stay visible. */
const restFraction = 0.25;

function mark(root: HTMLElement, line: TranscriptLine | undefined): HTMLElement[] {
  if (!line) return [];
  const elements: HTMLElement[] = [];
  for (let passage = line.passage; passage <= line.through; passage += 1) {
    const element = passageElement(root, passage);
    if (element) elements.push(element);
  }
  for (const element of elements) element.dataset.spoken = '';
  const button = elements[0]?.querySelector<HTMLElement>(`button[data-at="${line.start}"]`);
  button?.setAttribute('aria-current', 'true');
  return button ? [...elements, button] : elements;
}

function unmark(elements: readonly HTMLElement[]): void {
  for (const element of elements) {
    delete element.dataset.spoken;
    element.removeAttribute('aria-current');
  }
}

function isVisible(line: HTMLElement, scroller: HTMLElement): boolean {
  const { top, bottom } = line.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return bottom > view.top && top < view.bottom;
}

/** Whether a line is fully visible or starts in the upper half of the view, so that no scrolling is needed. */
function isComfortable(line: HTMLElement, scroller: HTMLElement): boolean {
  const { top, bottom } = line.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const isWhole = top >= view.top && bottom <= view.bottom;
  return isWhole || (top >= view.top && top < view.top + view.height / 2);
}

const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

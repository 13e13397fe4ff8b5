import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { savePlaybackPosition } from '../../lib/app/media/episode.ts';
import type { Attempt } from '../live/use-attempt.ts';

/** Seconds of playback between saves of the position: a closing page has no time to save it. */
const saveEverySeconds = 3;

/** The recording to load. */
export interface LoadRequest {
  articleId: number;
  url: string;
  /** Start position in seconds. */
  start: number;
  rate: number;
}

/** The player's audio element, and which recording it holds. */
export interface AudioElement {
  ref: RefObject<HTMLAudioElement | null>;
  /** The episode whose recording is loaded; `null` before the first click. */
  loadedId: () => number | null;
  /** The position in the loaded recording; `undefined` if none is loaded. */
  seconds: () => number | undefined;
  load: (element: HTMLAudioElement, request: LoadRequest) => void;
  /** Stores the position and removes the recording. */
  clear: () => void;
  /** Stores the position: an exact one at once, any other at most every few seconds. */
  savePosition: (isExact: boolean) => void;
}

/** Controls the audio element: loads recordings and stores their positions. */
export function useAudioElement(attempt: Attempt): AudioElement {
  const ref = useRef<HTMLAudioElement>(null);
  const loaded = useRef<{ articleId: number; url: string; savedAt: number } | null>(null);
  const savePosition = (isExact: boolean) => {
    const element = ref.current;
    const recording = loaded.current;
    if (!element || !recording || element.readyState < HTMLMediaElement.HAVE_METADATA) return;
    const { currentTime: seconds, duration } = element;
    if (!isExact && Math.abs(seconds - recording.savedAt) < saveEverySeconds) return;
    recording.savedAt = seconds;
    const length = Number.isFinite(duration) ? duration : null;
    attempt(() => savePlaybackPosition(recording.articleId, seconds, length));
  };
  const clear = () => {
    const element = ref.current;
    savePosition(true);
    if (loaded.current) URL.revokeObjectURL(loaded.current.url);
    loaded.current = null;
    element?.pause();
    element?.removeAttribute('src');
    element?.load();
  };
  return {
    ref,
    loadedId: () => loaded.current?.articleId ?? null,
    seconds: () => (loaded.current ? ref.current?.currentTime : undefined),
    load: (element, { articleId, url, start, rate }) => {
      clear();
      loaded.current = { articleId, url, savedAt: start };
      element.src = url;
      element.defaultPlaybackRate = rate;
      element.playbackRate = rate;
      element.currentTime = start;
    },
    clear,
    savePosition,
  };
}

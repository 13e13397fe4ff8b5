import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Episode } from '../../lib/app/media/episode.ts';
import { currentMark } from '../../lib/article/audio/time-mark.ts';

/** When the player stops by itself: at a time of day, at the end of a chapter, or not before the episode does. */
export type SleepTime = { minutes: number; at: number } | 'chapter' | null;

export interface SleepTimer {
  time: SleepTime;
  set: (choice: number | 'chapter' | null) => void;
}

/** Further than this nobody listens from one update of the time to the next: who jumped is in another chapter. */
const oneStep = 3;

/** Runs `stop` when the time has come that was set. */
export function useSleepTimer(
  audio: RefObject<HTMLAudioElement | null>,
  episode: Episode | null,
  stop: () => void,
): SleepTimer {
  const [time, setTime] = useState<SleepTime>(null);
  const sleepNow = () => {
    setTime(null);
    stop();
  };

  useEffect(() => {
    if (time === null || time === 'chapter') return;
    const timer = setTimeout(sleepNow, time.at - Date.now());
    return () => clearTimeout(timer);
  }, [time]);

  useEffect(() => {
    const element = audio.current;
    if (time !== 'chapter' || !episode || !element) return;
    const chapterNow = () => currentMark(episode.chapters, element.currentTime);
    let chapter = chapterNow();
    const look = () => {
      const next = chapterNow();
      const begins = episode.chapters[next]?.seconds ?? 0;
      const isNext = next === chapter + 1 && element.currentTime - begins < oneStep;
      if (isNext && !element.paused) sleepNow();
      else chapter = next;
    };
    element.addEventListener('timeupdate', look);
    return () => element.removeEventListener('timeupdate', look);
  }, [time, episode]);

  return {
    time,
    set: (choice) =>
      setTime(
        typeof choice === 'number' ? { minutes: choice, at: Date.now() + choice * 60_000 } : choice,
      ),
  };
}

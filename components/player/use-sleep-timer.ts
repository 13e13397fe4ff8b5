import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Episode } from '../../lib/app/media/read-episode.ts';
import { currentMark } from '../../lib/article/audio/time-mark.ts';
import { minute } from '../../lib/time.ts';
import { currentTime } from '../live/use-now.ts';
import type { SleepTime, SleepTimer } from './player.ts';

/**
 * The longest step between two time updates of normal playback, in seconds; a longer one is a seek to another chapter.
 */
const maxStep = 3;

/** Calls `stop` when the sleep timer expires. */
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
    const timer = setTimeout(sleepNow, time.at - currentTime());
    return () => clearTimeout(timer);
  }, [time]);

  useEffect(() => {
    const element = audio.current;
    if (time !== 'chapter' || !episode || !element) return;
    const chapterNow = () => currentMark(episode.chapters, element.currentTime);
    let chapter = chapterNow();
    const update = () => {
      const next = chapterNow();
      const begins = episode.chapters[next]?.seconds ?? 0;
      const isNext = next === chapter + 1 && element.currentTime - begins < maxStep;
      if (isNext && !element.paused) sleepNow();
      else chapter = next;
    };
    element.addEventListener('timeupdate', update);
    return () => element.removeEventListener('timeupdate', update);
  }, [time, episode]);

  return {
    time,
    set: (choice) =>
      setTime(
        typeof choice === 'number'
          ? { minutes: choice, at: currentTime() + choice * minute }
          : choice,
      ),
  };
}

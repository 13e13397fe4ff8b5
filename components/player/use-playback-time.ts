import { useEffect, useState } from 'preact/hooks';
import type { Player } from './player.ts';

export interface PlaybackTime {
  seconds: number;
  /** `null` while the length is unknown. */
  length: number | null;
}

const events = ['timeupdate', 'seeking', 'durationchange', 'emptied'] as const;

/** The playback position. It changes four times a second, so only components that show it subscribe. */
export function usePlaybackTime({ audio, episode }: Player): PlaybackTime {
  const [, look] = useState({});
  useEffect(() => {
    const element = audio.current;
    const redraw = () => look({});
    for (const event of events) element?.addEventListener(event, redraw);
    return () => {
      for (const event of events) element?.removeEventListener(event, redraw);
    };
  }, []);
  const element = audio.current;
  const isLoaded = element?.getAttribute('src') ?? null;
  const duration = element?.duration ?? Number.NaN;
  return {
    seconds: isLoaded === null ? (episode?.startSeconds ?? 0) : (element?.currentTime ?? 0),
    length: Number.isFinite(duration) ? duration : (episode?.durationSeconds ?? null),
  };
}

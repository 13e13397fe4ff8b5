import { useEffect, useState } from 'preact/hooks';
import type { Player } from './player.ts';

export interface PlaybackTime {
  seconds: number;
  /** `null` while the length is unknown. */
  length: number | null;
}

const events = ['timeupdate', 'seeking', 'durationchange', 'emptied'] as const;

/** The playback position. It changes four times a second, so only components that show it subscribe. */
export function usePlaybackTime({
  audio,
  episode,
}: Pick<Player, 'audio' | 'episode'>): PlaybackTime {
  const [, redraw] = useState({});
  useEffect(() => {
    const element = audio.current;
    const update = () => redraw({});
    for (const event of events) element?.addEventListener(event, update);
    return () => {
      for (const event of events) element?.removeEventListener(event, update);
    };
  }, []);
  const element = audio.current;
  const isLoaded = element?.hasAttribute('src') ?? false;
  const duration = element?.duration ?? Number.NaN;
  return {
    seconds: isLoaded ? (element?.currentTime ?? 0) : (episode?.startSeconds ?? 0),
    length: Number.isFinite(duration) ? duration : (episode?.durationSeconds ?? null),
  };
}

import { useEffect, useRef } from 'preact/hooks';
import { site } from '../../lib/site/site.ts';

/** The parts of the player that media keys need. */
export interface MediaControls {
  episode: { title: string } | null;
  state: 'paused' | 'waiting' | 'playing';
  toggle: () => void;
  seek: (seconds: number) => void;
  skip: (seconds: number) => void;
}

/** Seconds skipped backward and forward. */
export interface SkipSeconds {
  back: number;
  forward: number;
}

/** Reports the playback to the system and handles its media keys: on keyboards, headphones and the lock screen. */
export function useMediaSession(player: MediaControls, skips: SkipSeconds): void {
  const current = useRef({ player, skips });
  current.current = { player, skips };
  const { episode, state } = player;

  useEffect(() => {
    const { mediaSession } = navigator;
    if (!episode) {
      mediaSession.metadata = null;
      mediaSession.playbackState = 'none';
      return;
    }
    mediaSession.metadata = new MediaMetadata({
      title: episode.title,
      artist: site.name,
    });
    for (const [action, handle] of handlers(() => current.current)) {
      mediaSession.setActionHandler(action, handle);
    }
    return () => {
      for (const [action] of handlers(() => current.current)) {
        mediaSession.setActionHandler(action, null);
      }
    };
  }, [episode]);

  useEffect(() => {
    if (episode) navigator.mediaSession.playbackState = state === 'paused' ? 'paused' : 'playing';
  }, [episode, state]);
}

type Current = () => { player: MediaControls; skips: SkipSeconds };

function handlers(current: Current): [MediaSessionAction, MediaSessionActionHandler][] {
  const toggleIf = (isPaused: boolean) => {
    const { player } = current();
    if ((player.state === 'paused') === isPaused) player.toggle();
  };
  return [
    ['play', () => toggleIf(true)],
    ['pause', () => toggleIf(false)],
    ['stop', () => toggleIf(false)],
    [
      'seekbackward',
      ({ seekOffset }) => current().player.skip(-(seekOffset ?? current().skips.back)),
    ],
    [
      'seekforward',
      ({ seekOffset }) => current().player.skip(seekOffset ?? current().skips.forward),
    ],
    ['seekto', ({ seekTime }) => seekTime !== undefined && current().player.seek(seekTime)],
  ];
}

import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { playbackFailure } from '../../lib/presenters/episode.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { type AudioFocus, useAudioFocus } from '../ui/dom/use-audio-focus.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type { Player, PlayerEvents } from './player.ts';
import { type AudioElement, useAudioElement } from './use-audio-element.ts';
import { type EpisodePlayback, useEpisodePlayback } from './use-episode-playback.ts';
import { useMarkMoment } from './use-mark-moment.ts';
import { useMediaSession } from './use-media-session.ts';
import { useSleepTimer } from './use-sleep-timer.ts';

export interface PlayerOptions {
  showToast: ShowToast;
  playbackRate: number;
  skipBack: number;
  skipForward: number;
  /** The episode that was in the player when the panel was closed; `undefined` until loaded. */
  storedEpisodeId: number | null | undefined;
  storeEpisodeId: (articleId: number | null) => void;
}

/** Plays one episode at a time, and stores its position. */
export function usePlayer(options: PlayerOptions): Player {
  const { showToast, playbackRate, skipBack, skipForward, storedEpisodeId } = options;
  const attempt = useAttempt(showToast);
  const audio = useAudioElement(attempt);
  // Kept here, because every view of the panel draws a player bar of its own.
  const [isExpanded, expand] = useState(false);
  const audioFocus = useAudioFocus(() => audio.ref.current?.pause());
  const playback = useEpisodePlayback({ ...options, audio, audioFocus, attempt });
  const { status, change } = playback;
  const { episode, state, failure } = status;
  const mark = useMarkMoment(showToast, attempt);
  const position = () => audio.seconds() ?? episode?.startSeconds ?? 0;
  const toggle = (selectedId?: number) => {
    // The stored episode may not be read yet.
    const articleId = episode?.articleId ?? storedEpisodeId ?? selectedId;
    if (articleId === undefined) showToast(t('player_noRecording'));
    else if (episode && state !== 'paused') audio.ref.current?.pause();
    else playback.play(articleId, failure ? audio.seconds() : undefined);
  };
  const seek = (seconds: number) => {
    const element = audio.ref.current;
    if (!element || !episode) return;
    if (audio.loadedId() === null || failure) return playback.reload(episode.articleId, seconds);
    element.currentTime = Math.max(0, Math.min(seconds, element.duration || seconds));
  };
  useEffect(() => {
    if (!audio.ref.current) return;
    audio.ref.current.defaultPlaybackRate = playbackRate;
    audio.ref.current.playbackRate = playbackRate;
  }, [playbackRate]);
  // A reopened panel shows its episode, and loads nothing before the user presses play.
  useEffect(() => {
    if (typeof storedEpisodeId === 'number') playback.restore(storedEpisodeId);
  }, [storedEpisodeId]);
  const sleep = useSleepTimer(audio.ref, episode, () => {
    audio.ref.current?.pause();
    showToast(t('player_sleepTimer_stopped'));
  });
  const player: Player = {
    ...status,
    audio: audio.ref,
    sleep,
    showToast,
    isExpanded,
    expand,
    toggle,
    seek,
    play: playback.play,
    events: playerEvents(audio, playback, audioFocus),
    follow: (on) => change({ following: on }),
    skip: (seconds) => seek(position() + seconds),
    markMoment: (moment) => {
      if (moment) mark(moment);
      else if (episode) mark({ articleId: episode.articleId, seconds: position() });
      else showToast(t('player_noRecording'));
    },
    close: () => {
      playback.close();
      sleep.set(null);
    },
  };
  useMediaSession(player, { back: skipBack, forward: skipForward });
  return player;
}

function playerEvents(
  audio: AudioElement,
  { status, change }: EpisodePlayback,
  audioFocus: AudioFocus,
): PlayerEvents {
  return {
    onPlaying: () => {
      // The event may have been on its way when the recording lost the focus and was paused.
      if (audio.ref.current?.paused !== false) return;
      audioFocus.acquire();
      change({ state: 'playing' });
    },
    onWaiting: () => change({ state: 'waiting' }),
    onPause: () => {
      audioFocus.release();
      change({ state: 'paused' });
      audio.savePosition(true);
    },
    onTimeUpdate: () => {
      audio.savePosition(false);
      // Firefox reports an error on a computer without a sound card although playback continues.
      const isPlaying = audio.ref.current?.paused === false;
      if (status.failure && isPlaying) change({ failure: null, state: 'playing' });
    },
    onSeeked: () => audio.savePosition(true),
    onEnded: () => {
      change({ state: 'paused' });
      audio.savePosition(true);
    },
    onError: () => {
      const error = audio.ref.current?.error;
      if (!error || audio.loadedId() === null) return;
      audioFocus.release();
      const { code, message } = error;
      const { isLocal } = status;
      const failure = playbackFailure({ code, message, online: navigator.onLine, isLocal });
      change({ state: 'paused', failure });
    },
  };
}

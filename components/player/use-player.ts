import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Episode } from '../../lib/app/media/read-episode.ts';
import { currentMark } from '../../lib/article/audio/time-mark.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { playbackFailure } from '../../lib/presenters/episode.ts';
import { minute } from '../../lib/time.ts';
import { undoToastAction } from '../live/undo-toast-action.ts';
import { type Attempt, useAttempt } from '../live/use-attempt.ts';
import { currentTime } from '../live/use-now.ts';
import { type AudioFocus, useAudioFocus } from '../ui/dom/use-audio-focus.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type { EpisodeMoment, Player, PlayerEvents, SleepTime, SleepTimer } from './player.ts';
import { type AudioElement, useAudioElement } from './use-audio-element.ts';
import { type EpisodePlayback, useEpisodePlayback } from './use-episode-playback.ts';
import { useMediaSession } from './use-media-session.ts';

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

/** Highlights a moment of an episode and offers to undo it. */
function useMarkMoment(showToast: ShowToast, attempt: Attempt): (moment: EpisodeMoment) => void {
  const mark = async ({ articleId, seconds }: EpisodeMoment) => {
    const { highlightMoment } = await import('../../lib/app/reading/highlight-moment.ts');
    const marked = await highlightMoment(articleId, seconds);
    const actionId = marked?.actionId ?? null;
    if (actionId === null) return;
    showToast(
      t('player_momentMarked', { time: formatTimeCode(seconds) }),
      undoToastAction(actionId, showToast, attempt),
    );
  };
  return (moment) => attempt(() => mark(moment));
}

/**
 * The longest step between two time updates of normal playback, in seconds; a longer one is a seek to another chapter.
 */
const maxStep = 3;

/** Calls `stop` when the sleep timer expires. */
function useSleepTimer(
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

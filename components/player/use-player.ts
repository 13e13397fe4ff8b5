import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Episode,
  readEpisode,
  readRecordingBlob,
  savePlaybackPosition,
} from '../../lib/app/media/episode.ts';
import { highlightMoment } from '../../lib/app/reading/highlight-moment.ts';
import { undoAction } from '../../lib/app/reading/undo.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { undoMessage } from '../../lib/presenters/lists/undo-result.ts';
import {
  type PlaybackFailure,
  playbackFailure,
} from '../../lib/presenters/media/playback-failure.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { useAudioFocus } from '../ui/dom/use-audio-focus.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { useMediaSession } from './use-media-session.ts';
import { type SleepTimer, useSleepTimer } from './use-sleep-timer.ts';

/** The player of a panel. Its element stands at the panel's root, so that it plays on whatever else is shown. */
export interface Player {
  audio: RefObject<HTMLAudioElement | null>;
  /** The element's events, for whoever draws it. */
  events: PlayerEvents;
  /** What is in the player; `null` while it is closed. */
  episode: Episode | null;
  state: 'paused' | 'waiting' | 'playing';
  failure: PlaybackFailure | null;
  /** Whether the sound comes from this computer. */
  isLocal: boolean;
  sleep: SleepTimer;
  showToast: ShowToast;
  /** Whether the transcript on the screen goes along with the sound. */
  following: boolean;
  follow: (on: boolean) => void;
  /** Plays an episode, from where it was left or from this second on. */
  play: (articleId: number, from?: number) => void;
  toggle: () => void;
  seek: (seconds: number) => void;
  /** Steps so many seconds, back where they are negative. */
  skip: (seconds: number) => void;
  /** Marks a moment of an episode; without one, of what is in the player, where that is now. */
  markMoment: (moment?: { n: number; seconds: number }) => void;
  close: () => void;
}

export interface PlayerEvents {
  onPlaying: () => void;
  onWaiting: () => void;
  onPause: () => void;
  onTimeUpdate: () => void;
  onSeeked: () => void;
  onEnded: () => void;
  onError: () => void;
}

export interface PlayerOptions {
  showToast: ShowToast;
  playbackRate: number;
  skipBack: number;
  skipForward: number;
  /** The episode that was in this panel's player when it was closed; `undefined` until that was read. */
  storedEpisodeId: number | null | undefined;
  storeEpisodeId: (articleId: number | null) => void;
}

/** Seconds of sound after which the place is kept anew: a panel that is closed asks nobody. */
const keepEvery = 3;

/** Plays one episode at a time, and remembers where it was left. */
export function usePlayer(options: PlayerOptions): Player {
  const {
    showToast,
    playbackRate: speed,
    skipBack,
    skipForward,
    storedEpisodeId,
    storeEpisodeId,
  } = options;
  const attempt = useAttempt(showToast);
  const audio = useRef<HTMLAudioElement>(null);
  const [episode, setEpisode] = useState<Episode | null>(null);
  const [state, setState] = useState<Player['state']>('paused');
  const [failure, setFailure] = useState<PlaybackFailure | null>(null);
  const [isLocal, setLocal] = useState(false);
  const [following, follow] = useState(false);
  const sound = useAudioFocus(() => audio.current?.pause());
  /** What the element holds; nothing before the first click. */
  const source = useRef<{ n: number; url: string; keptAt: number } | null>(null);
  /** What was asked for last: an answer that comes after another question is none. */
  const turn = useRef(0);

  const keepPlace = (isExact: boolean) => {
    const element = audio.current;
    const held = source.current;
    if (!element || !held || element.readyState < HTMLMediaElement.HAVE_METADATA) return;
    const { currentTime: seconds, duration } = element;
    if (!isExact && Math.abs(seconds - held.keptAt) < keepEvery) return;
    held.keptAt = seconds;
    const length = Number.isFinite(duration) ? duration : null;
    attempt(() => savePlaybackPosition(held.n, seconds, length));
  };

  const empty = () => {
    const { current: element } = audio;
    keepPlace(true);
    if (source.current) URL.revokeObjectURL(source.current.url);
    source.current = null;
    element?.pause();
    element?.removeAttribute('src');
    element?.load();
  };

  const open = async (articleId: number, from?: number) => {
    turn.current += 1;
    const mine = turn.current;
    keepPlace(true);
    follow(false);
    setFailure(null);
    setState('waiting');
    const next = await readEpisode(articleId);
    const sound = next ? await readRecordingBlob(next.recordingUrl) : null;
    const element = audio.current;
    if (mine !== turn.current || !element) return;
    if (!next) {
      setState('paused');
      return showToast(t('player_nothing'));
    }
    empty();
    const url = sound ? URL.createObjectURL(sound) : next.recordingUrl;
    const start = from ?? next.startSeconds;
    source.current = { n: articleId, url, keptAt: start };
    setEpisode(next);
    setLocal(sound !== null);
    storeEpisodeId(articleId);
    element.src = url;
    element.defaultPlaybackRate = speed;
    element.playbackRate = speed;
    element.currentTime = start;
    await begin(element);
  };

  const begin = async (element: HTMLAudioElement) => {
    setState('waiting');
    try {
      await element.play();
    } catch (error) {
      // Another episode was chosen meanwhile, or the recording failed, which is told by an event of its own.
      const isBlocked = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!isBlocked) return;
      setState('paused');
      showToast(t('player_blocked'));
    }
  };

  const play = (articleId: number, from?: number) => {
    const element = audio.current;
    if (!element || source.current?.n !== articleId || failure)
      return attempt(() => open(articleId, from));
    if (from !== undefined) element.currentTime = from;
    if (element.paused) void begin(element);
  };

  const place = () => (source.current ? audio.current?.currentTime : undefined);

  const toggle = () => {
    if (!episode) return showToast(t('player_nothing'));
    if (state === 'paused') play(episode.articleId, failure ? place() : undefined);
    else audio.current?.pause();
  };

  const seek = (seconds: number) => {
    const element = audio.current;
    if (!element || !episode) return;
    if (!source.current || failure) return attempt(() => open(episode.articleId, seconds));
    element.currentTime = Math.max(0, Math.min(seconds, element.duration || seconds));
  };

  const skip = (seconds: number) => seek((place() ?? episode?.startSeconds ?? 0) + seconds);

  const mark = async ({ n, seconds }: { n: number; seconds: number }) => {
    const marked = await highlightMoment(n, seconds);
    const act = marked?.actionId ?? null;
    if (act === null) return;
    const takeBack = async () => showToast(undoMessage(await undoAction(act)));
    showToast(t('highlight_momentMarked', { time: formatTimeCode(seconds) }), {
      label: t('action_undo'),
      run: () => attempt(takeBack),
    });
  };
  const markNow = () => {
    if (!episode) return showToast(t('player_nothing'));
    attempt(() => mark({ n: episode.articleId, seconds: place() ?? episode.startSeconds }));
  };

  const close = () => {
    turn.current += 1;
    empty();
    setEpisode(null);
    follow(false);
    setFailure(null);
    setState('paused');
    sleep.set(null);
    storeEpisodeId(null);
  };

  useEffect(() => {
    if (!audio.current) return;
    audio.current.defaultPlaybackRate = speed;
    audio.current.playbackRate = speed;
  }, [speed]);

  // A panel that opens again has its episode ready, and asks nobody for it before it is told to play.
  useEffect(() => {
    if (storedEpisodeId === undefined || storedEpisodeId === null || episode || turn.current > 0)
      return;
    attempt(async () => {
      const left = await readEpisode(storedEpisodeId);
      if (left && turn.current === 0) setEpisode(left);
    });
  }, [storedEpisodeId]);

  const sleep = useSleepTimer(audio, episode, () => {
    audio.current?.pause();
    showToast(t('player_slept'));
  });

  /** A fault after which the sound goes on was none: so Firefox takes a computer without a sound card. */
  const getOver = () => {
    if (!failure || audio.current?.paused !== false) return;
    setFailure(null);
    setState('playing');
  };

  const player: Player = {
    audio,
    events: {
      onPlaying: () => {
        sound.acquire();
        setState('playing');
      },
      onWaiting: () => setState('waiting'),
      onPause: () => {
        sound.release();
        setState('paused');
        keepPlace(true);
      },
      onTimeUpdate: () => {
        keepPlace(false);
        getOver();
      },
      onSeeked: () => keepPlace(true),
      onEnded: () => {
        setState('paused');
        keepPlace(true);
      },
      onError: () => {
        const error = audio.current?.error;
        if (!error || !source.current) return;
        const { code, message } = error;
        setState('paused');
        setFailure(playbackFailure({ code, message, online: navigator.onLine, isLocal }));
      },
    },
    episode,
    state,
    failure,
    isLocal,
    sleep,
    showToast,
    following,
    follow,
    play,
    toggle,
    seek,
    skip,
    markMoment: (moment) => (moment ? attempt(() => mark(moment)) : markNow()),
    close,
  };
  useMediaSession(player, { back: skipBack, forward: skipForward });
  return player;
}

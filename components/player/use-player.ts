import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Episode, keepHeard, openEpisode, openSound } from '../../lib/app/media/episode.ts';
import { markMoment } from '../../lib/app/reading/highlight-moment.ts';
import { undoAct } from '../../lib/app/reading/read-state.ts';
import { type PlayFailure, playFailure } from '../../lib/presenters/media/playback-failure.ts';
import { undoneSentence } from '../../lib/presenters/lists/undo-result.ts';
import { words } from '../../lib/i18n/en.ts';
import { timeCode } from '../../lib/i18n/format-time-code.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { useMediaSession } from './use-media-session.ts';
import { type Sleep, useSleep } from './use-sleep-timer.ts';
import { useSoundTurn } from '../ui/dom/use-audio-focus.ts';
import type { Say } from '../ui/use-toast.ts';

/** The player of a panel. Its element stands at the panel's root, so that it plays on whatever else is shown. */
export interface Player {
  audio: RefObject<HTMLAudioElement | null>;
  /** The element's events, for whoever draws it. */
  events: PlayerEvents;
  /** What is in the player; `null` while it is closed. */
  episode: Episode | null;
  state: 'paused' | 'waiting' | 'playing';
  failure: PlayFailure | null;
  /** Whether the sound comes from this computer. */
  isLocal: boolean;
  sleep: Sleep;
  say: Say;
  /** Whether the transcript on the screen goes along with the sound. */
  following: boolean;
  follow: (on: boolean) => void;
  /** Plays an episode, from where it was left or from this second on. */
  play: (n: number, from?: number) => void;
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
  say: Say;
  playSpeed: number;
  skipBack: number;
  skipForward: number;
  /** The episode that was in this panel's player when it was closed; `undefined` until that was read. */
  kept: number | null | undefined;
  keep: (n: number | null) => void;
}

/** Seconds of sound after which the place is kept anew: a panel that is closed asks nobody. */
const keepEvery = 3;

/** Plays one episode at a time, and remembers where it was left. */
export function usePlayer(options: PlayerOptions): Player {
  const { say, playSpeed: speed, skipBack, skipForward, kept, keep } = options;
  const attempt = useAttempt(say);
  const audio = useRef<HTMLAudioElement>(null);
  const [episode, setEpisode] = useState<Episode | null>(null);
  const [state, setState] = useState<Player['state']>('paused');
  const [failure, setFailure] = useState<PlayFailure | null>(null);
  const [isLocal, setLocal] = useState(false);
  const [following, follow] = useState(false);
  const sound = useSoundTurn(() => audio.current?.pause());
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
    attempt(() => keepHeard(held.n, seconds, length));
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

  const open = async (n: number, from?: number) => {
    turn.current += 1;
    const mine = turn.current;
    keepPlace(true);
    follow(false);
    setFailure(null);
    setState('waiting');
    const next = await openEpisode(n);
    const sound = next ? await openSound(next.recording) : null;
    const element = audio.current;
    if (mine !== turn.current || !element) return;
    if (!next) {
      setState('paused');
      return say(words.player.nothing);
    }
    empty();
    const url = sound ? URL.createObjectURL(sound) : next.recording;
    const start = from ?? next.from;
    source.current = { n, url, keptAt: start };
    setEpisode(next);
    setLocal(sound !== null);
    keep(n);
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
      say(words.player.blocked);
    }
  };

  const play = (n: number, from?: number) => {
    const element = audio.current;
    if (!element || source.current?.n !== n || failure) return attempt(() => open(n, from));
    if (from !== undefined) element.currentTime = from;
    if (element.paused) void begin(element);
  };

  const place = () => (source.current ? audio.current?.currentTime : undefined);

  const toggle = () => {
    if (!episode) return say(words.player.nothing);
    if (state === 'paused') play(episode.n, failure ? place() : undefined);
    else audio.current?.pause();
  };

  const seek = (seconds: number) => {
    const element = audio.current;
    if (!element || !episode) return;
    if (!source.current || failure) return attempt(() => open(episode.n, seconds));
    element.currentTime = Math.max(0, Math.min(seconds, element.duration || seconds));
  };

  const skip = (seconds: number) => seek((place() ?? episode?.from ?? 0) + seconds);

  const mark = async ({ n, seconds }: { n: number; seconds: number }) => {
    const marked = await markMoment(n, seconds);
    const act = marked?.act ?? null;
    if (act === null) return;
    const takeBack = async () => say(undoneSentence(await undoAct(act)));
    say(words.highlight.momentMarked(timeCode(seconds)), {
      label: words.action.undo,
      run: () => attempt(takeBack),
    });
  };
  const markNow = () => {
    if (!episode) return say(words.player.nothing);
    attempt(() => mark({ n: episode.n, seconds: place() ?? episode.from }));
  };

  const close = () => {
    turn.current += 1;
    empty();
    setEpisode(null);
    follow(false);
    setFailure(null);
    setState('paused');
    sleep.set(null);
    keep(null);
  };

  useEffect(() => {
    if (!audio.current) return;
    audio.current.defaultPlaybackRate = speed;
    audio.current.playbackRate = speed;
  }, [speed]);

  // A panel that opens again has its episode ready, and asks nobody for it before it is told to play.
  useEffect(() => {
    if (kept === undefined || kept === null || episode || turn.current > 0) return;
    attempt(async () => {
      const left = await openEpisode(kept);
      if (left && turn.current === 0) setEpisode(left);
    });
  }, [kept]);

  const sleep = useSleep(audio, episode, () => {
    audio.current?.pause();
    say(words.player.slept);
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
        sound.take();
        setState('playing');
      },
      onWaiting: () => setState('waiting'),
      onPause: () => {
        sound.giveBack();
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
        setFailure(playFailure({ code, message, online: navigator.onLine, isLocal }));
      },
    },
    episode,
    state,
    failure,
    isLocal,
    sleep,
    say,
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

import { useRef, useState } from 'preact/hooks';
import { readRecordingBlob } from '../../lib/app/media/episode.ts';
import type { Episode } from '../../lib/app/media/read-episode.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Attempt } from '../live/use-attempt.ts';
import type { AudioFocus } from '../ui/dom/use-audio-focus.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import type { PlaybackStatus } from './player.ts';
import type { AudioElement } from './use-audio-element.ts';

export interface EpisodePlayback {
  status: PlaybackStatus;
  change: (change: Partial<PlaybackStatus>) => void;
  /** Plays an episode, from its stored position or from this second. */
  play: (articleId: number, from?: number) => void;
  /** Loads the episode again, for example after a failure. */
  reload: (articleId: number, from: number) => void;
  /** Puts an episode into the player without loading its recording. */
  restore: (articleId: number) => void;
  close: () => void;
}

export interface EpisodePlaybackOptions {
  audio: AudioElement;
  audioFocus: AudioFocus;
  playbackRate: number;
  showToast: ShowToast;
  attempt: Attempt;
  /** Stores which episode is in the player. */
  storeEpisodeId: (articleId: number | null) => void;
}

/** Reads an episode with code that most panels never need. */
const loadEpisode = async (articleId: number): Promise<Episode | undefined> =>
  (await import('../../lib/app/media/read-episode.ts')).readEpisode(articleId);

const closed: PlaybackStatus = {
  episode: null,
  state: 'paused',
  failure: null,
  isLocal: false,
  following: false,
};

/** Opens, plays and closes one episode at a time. */
export function useEpisodePlayback(options: EpisodePlaybackOptions): EpisodePlayback {
  const { audio, audioFocus, playbackRate, showToast, attempt, storeEpisodeId } = options;
  const [status, setStatus] = useState(closed);
  /** Counts requests: an answer that arrives after the next request is dropped. */
  const turn = useRef(0);
  const change = (changed: Partial<PlaybackStatus>) =>
    setStatus((before) => ({ ...before, ...changed }));
  const start = async (element: HTMLAudioElement) => {
    change({ state: 'waiting' });
    // Acquired before it plays: what the user starts while it loads can then take the focus from it.
    audioFocus.acquire();
    try {
      await element.play();
    } catch (error) {
      // Any other error means that another episode was chosen, or has its own event.
      const isBlocked = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!isBlocked) return;
      audioFocus.release();
      change({ state: 'paused' });
      showToast(t('player_playbackBlocked'));
    }
  };
  const open = async (articleId: number, from?: number) => {
    turn.current += 1;
    const ownTurn = turn.current;
    audio.savePosition(true);
    // At once, because playing a passage has the transcript follow it, while the recording is still read.
    change({ following: false });
    const episode = await loadEpisode(articleId);
    const recording = episode ? await readRecordingBlob(episode.recordingUrl) : null;
    const element = audio.ref.current;
    if (ownTurn !== turn.current || !element) return;
    // What plays goes on until the other recording can be loaded.
    if (!episode) return showToast(t('player_noRecording'));
    const url = recording ? URL.createObjectURL(recording) : episode.recordingUrl;
    audio.load(element, {
      articleId,
      url,
      start: from ?? episode.startSeconds,
      rate: playbackRate,
    });
    change({ episode, isLocal: recording !== null, failure: null });
    storeEpisodeId(articleId);
    await start(element);
  };
  const reload = (articleId: number, from?: number) => attempt(() => open(articleId, from));
  const play = (articleId: number, from?: number) => {
    const element = audio.ref.current;
    if (!element || audio.loadedId() !== articleId || status.failure) {
      return reload(articleId, from);
    }
    if (from !== undefined) element.currentTime = from;
    if (element.paused) void start(element);
  };
  const restore = async (articleId: number) => {
    const episode = await loadEpisode(articleId);
    if (turn.current !== 0) return;
    if (episode) change({ episode });
    // Its article was deleted.
    else storeEpisodeId(null);
  };
  return {
    status,
    change,
    play,
    reload,
    restore: (articleId) => {
      if (!status.episode && turn.current === 0) attempt(() => restore(articleId));
    },
    close: () => {
      turn.current += 1;
      audio.clear();
      audioFocus.release();
      setStatus(closed);
      storeEpisodeId(null);
    },
  };
}

import type { RefObject } from 'preact';
import type { Episode } from '../../lib/app/media/read-episode.ts';
import type { PlaybackFailure } from '../../lib/presenters/episode.ts';
import type { ShowToast } from '../ui/use-toast.ts';

/** The episode in the player, and its playback state. */
export interface PlaybackStatus {
  /** `null` while the player is closed. */
  episode: Episode | null;
  state: 'paused' | 'waiting' | 'playing';
  failure: PlaybackFailure | null;
  /** Whether the recording is stored on this computer. */
  isLocal: boolean;
  /** Whether the transcript on the screen follows the playback. */
  following: boolean;
}

/** When the player stops: at a time of day, at the end of the chapter, or not before the episode ends. */
export type SleepTime = { minutes: number; at: number } | 'chapter' | null;

export interface SleepTimer {
  time: SleepTime;
  /** A number is a delay in minutes. */
  set: (choice: number | 'chapter' | null) => void;
}

/** A moment of an episode. */
export interface EpisodeMoment {
  articleId: number;
  seconds: number;
}

/** The handlers of the audio element. */
export interface PlayerEvents {
  onPlaying: () => void;
  onWaiting: () => void;
  onPause: () => void;
  onTimeUpdate: () => void;
  onSeeked: () => void;
  onEnded: () => void;
  onError: () => void;
}

/** The player of a panel. Its audio element is at the panel's root, so that playback continues in every view. */
export interface Player extends PlaybackStatus {
  audio: RefObject<HTMLAudioElement | null>;
  events: PlayerEvents;
  sleep: SleepTimer;
  showToast: ShowToast;
  /** Whether all controls are shown. */
  isExpanded: boolean;
  expand: (on: boolean) => void;
  /** Starts or stops the transcript following the playback. */
  follow: (on: boolean) => void;
  /** Plays an episode, from its stored position or from this second. */
  play: (articleId: number, from?: number) => void;
  /** Plays or pauses the episode in the player; while it is empty, plays the selected one. */
  toggle: (selectedId?: number) => void;
  seek: (seconds: number) => void;
  /** Skips this many seconds, backward if negative. */
  skip: (seconds: number) => void;
  /** Highlights a moment; without one, the current position of the episode in the player. */
  markMoment: (moment?: EpisodeMoment) => void;
  close: () => void;
}

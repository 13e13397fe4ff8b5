import { Captions, ChevronDown, ChevronUp, Highlighter, List, LocateFixed, Moon, X } from 'lucide';
import { useState } from 'preact/hooks';
import { changeSettings } from '../../lib/app/settings.ts';
import { currentMark } from '../../lib/article/audio/time-mark.ts';
import { words } from '../../lib/i18n/en.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { playbackRates, type Settings } from '../../lib/settings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/popover/Menu.tsx';
import { Popover } from '../ui/popover/Popover.tsx';
import { PlayButton } from './PlayButton.tsx';
import { PlayerFailure } from './PlayerFailure.tsx';
import { SeekSlider } from './SeekSlider.tsx';
import { sleepTimerItems, sleepTimerStatus } from './sleep-timer-menu.ts';
import { TranscriptOffsetControl } from './TranscriptOffsetControl.tsx';
import { type PlaybackTime, usePlaybackTime } from './use-playback-time.ts';
import type { Player } from './use-player.ts';
import './PlayerBar.css';

export type PlayerBarProps = {
  player: Player;
  settings: Settings;
  /** The article that is on the screen. */
  shown: number | null;
  onOpen: (articleId: number) => void;
  onOriginal: (url: string) => void;
};

/** What plays, where it is, and everything that can be done about it. */
export function PlayerBar({ player, settings, shown, onOpen, onOriginal }: PlayerBarProps) {
  const { episode, state, failure } = player;
  const time = usePlaybackTime(player);
  const [isWhole, setWhole] = useState(true);
  if (!episode) return null;
  const { player: say } = words;
  const isPlaying = state !== 'paused';
  return (
    <section class="PlayerBar" aria-label={say.name}>
      <PlayButton
        label={isPlaying ? say.pause : say.play}
        isPlaying={isPlaying}
        busy={state === 'waiting'}
        onClick={player.toggle}
      />
      <div class="what">
        <button
          type="button"
          class="title"
          title={say.openEpisode(episode.title)}
          onClick={() => onOpen(episode.articleId)}
        >
          <span>{episode.title}</span>
        </button>
        <p>{statusLabel(player, time)}</p>
      </div>
      <div class="ends">
        <IconButton
          icon={isWhole ? ChevronDown : ChevronUp}
          label={isWhole ? say.less : say.more}
          onClick={() => setWhole(!isWhole)}
        />
        <IconButton icon={X} label={say.close} onClick={player.close} />
      </div>
      <SeekSlider time={time} onSeek={player.seek} />
      {failure && <PlayerFailure player={player} failure={failure} onOriginal={onOriginal} />}
      {isWhole && <Controls player={player} settings={settings} time={time} shown={shown} />}
      {isWhole && (
        <p class="note">
          {say.stopsWithPanel} {sleepTimerStatus(player.sleep.time)}
        </p>
      )}
    </section>
  );
}

function statusLabel(
  { state, isLocal, failure }: Player,
  { seconds, length }: PlaybackTime,
): string {
  const { player } = words;
  const place =
    length === null
      ? formatTimeCode(seconds)
      : player.of(formatTimeCode(seconds), formatTimeCode(length));
  if (failure) return place;
  if (state === 'waiting') return `${place} · ${player.loading}`;
  return state === 'paused' && !isLocal
    ? place
    : `${place} · ${isLocal ? player.local : player.streamed}`;
}

type ControlsProps = Pick<PlayerBarProps, 'player' | 'settings' | 'shown'> & { time: PlaybackTime };

function Controls({ player, settings, shown, time }: ControlsProps) {
  const { episode } = player;
  const { playbackRate, skipBack, skipForward } = settings;
  const { player: say } = words;
  if (!episode) return null;
  const speeds = [...new Set([...playbackRates, playbackRate])].sort((one, other) => one - other);
  const chapter = currentMark(episode.chapters, time.seconds);
  const hasTranscript = episode.hasTranscript && shown === episode.articleId;
  return (
    <div class="controls">
      <IconButton
        icon={say.backFace(skipBack)}
        label={say.back(skipBack)}
        onClick={() => player.skip(-skipBack)}
      />
      <IconButton
        icon={say.forwardFace(skipForward)}
        label={say.forward(skipForward)}
        onClick={() => player.skip(skipForward)}
      />
      <IconButton
        icon={Highlighter}
        label={words.highlight.markMoment}
        onClick={() => player.markMoment()}
      />
      <Menu
        icon={say.speed(playbackRate)}
        label={say.speedIs(playbackRate)}
        items={() =>
          speeds.map((speed) => ({
            label: say.speed(speed),
            checked: speed === playbackRate,
            onSelect: () => void changeSettings({ playbackRate: speed }),
          }))
        }
      />
      {episode.chapters.length > 0 && (
        <Menu
          icon={List}
          label={say.chapters}
          items={() =>
            episode.chapters.map(({ seconds, title }, at) => ({
              label: say.chapter(formatTimeCode(seconds), title),
              checked: at === chapter,
              onSelect: () => player.seek(seconds),
            }))
          }
        />
      )}
      <Menu icon={Moon} label={say.sleep} items={() => sleepTimerItems(player)} />
      {hasTranscript && (
        <>
          <IconButton
            icon={LocateFixed}
            label={say.transcript.follow}
            pressed={player.following}
            onClick={() => player.follow(!player.following)}
          />
          <Popover icon={Captions} label={say.transcript.title} kind="dialog">
            {() => <TranscriptOffsetControl n={episode.articleId} />}
          </Popover>
        </>
      )}
    </div>
  );
}

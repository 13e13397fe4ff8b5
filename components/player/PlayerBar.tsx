import {
  Captions,
  ChevronDown,
  ChevronUp,
  Highlighter,
  LocateFixed,
  Moon,
  TableOfContents,
  X,
} from 'lucide';
import { changeSettings } from '../../lib/app/settings.ts';
import { currentMark } from '../../lib/article/audio/time-mark.ts';
import { formatTimeOfDay } from '../../lib/i18n/format-time.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { playbackRates, type Settings } from '../../lib/settings.ts';
import { publisherText } from '../../lib/site/site.ts';
import { headlineClicks } from '../article/headline-clicks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../ui/popover/Menu.tsx';
import { Popover } from '../ui/popover/Popover.tsx';
import { PlayButton } from './PlayButton.tsx';
import { PlayerFailure } from './PlayerFailure.tsx';
import type { Player, SleepTime } from './player.ts';
import { SeekSlider } from './SeekSlider.tsx';
import { TranscriptOffsetControl } from './TranscriptOffsetControl.tsx';
import { type PlaybackTime, usePlaybackTime } from './use-playback-time.ts';
import './PlayerBar.css';

export type PlayerBarProps = {
  player: Player;
  settings: Settings;
  /** The id of the article on screen. */
  shownId: number | null;
  onOpen: (articleId: number) => void;
  onOriginal: (url: string) => void;
};

/** The player's bar: the episode, its position, and the playback controls. */
export function PlayerBar({ player, settings, shownId, onOpen, onOriginal }: PlayerBarProps) {
  const { episode, state, failure, isExpanded } = player;
  const time = usePlaybackTime(player);
  if (!episode) return null;
  const isPlaying = state !== 'paused';
  const position = positionLabel(time);
  const source = sourceLabel(player);
  return (
    <section class="PlayerBar" aria-label={t('player_title')}>
      <PlayButton
        label={isPlaying ? t('player_pause') : t('player_play')}
        isPlaying={isPlaying}
        busy={state === 'waiting'}
        onClick={() => player.toggle()}
      />
      <div class="what">
        <button
          type="button"
          class="title"
          title={t('player_openEpisode', { title: episode.title })}
          {...headlineClicks(episode.url, () => onOpen(episode.articleId))}
        >
          <span {...publisherText}>{episode.title}</span>
        </button>
        <p title={source ? `${position} · ${source}` : position}>
          <span>{position}</span> {source && <span>· {source}</span>}
        </p>
      </div>
      <div class="ends">
        <IconButton
          icon={isExpanded ? ChevronDown : ChevronUp}
          label={isExpanded ? t('player_showFewerControls') : t('player_showAllControls')}
          onClick={() => player.expand(!isExpanded)}
        />
        <IconButton icon={X} label={t('player_close')} onClick={player.close} />
      </div>
      <SeekSlider time={time} onSeek={player.seek} onSkip={player.skip} />
      {failure && <PlayerFailure player={player} failure={failure} onOriginal={onOriginal} />}
      {isExpanded && <Controls player={player} settings={settings} time={time} shownId={shownId} />}
      {isExpanded && (
        <p class="note">
          {t('player_closeHint')} {sleepTimerStatus(player.sleep.time)}
        </p>
      )}
    </section>
  );
}

const positionLabel = ({ seconds, length }: PlaybackTime): string =>
  length === null
    ? formatTimeCode(seconds)
    : t('player_timeOfLength', { time: formatTimeCode(seconds), length: formatTimeCode(length) });

/** Where the sound comes from; `null` while there is none. */
function sourceLabel({ state, isLocal, failure }: Player): string | null {
  if (failure) return null;
  if (state === 'waiting') return t('player_loading');
  if (isLocal) return t('player_downloadedLabel');
  return state === 'paused' ? null : t('player_streamedLabel');
}

type ControlsProps = Pick<PlayerBarProps, 'player' | 'settings' | 'shownId'> & {
  time: PlaybackTime;
};

function Controls({ player, settings, shownId, time }: ControlsProps) {
  const { episode } = player;
  const { playbackRate, skipBack, skipForward } = settings;
  if (!episode) return null;
  const speeds = [...new Set([...playbackRates, playbackRate])].sort((one, other) => one - other);
  const chapter = currentMark(episode.chapters, time.seconds);
  const hasTranscript = episode.hasTranscript && shownId === episode.articleId;
  return (
    <div class="controls">
      <IconButton
        icon={t('player_skipBackSymbol', { seconds: skipBack })}
        label={t('player_skipBack', { count: skipBack })}
        onClick={() => player.skip(-skipBack)}
      />
      <IconButton
        icon={t('player_skipForwardSymbol', { seconds: skipForward })}
        label={t('player_skipForward', { count: skipForward })}
        onClick={() => player.skip(skipForward)}
      />
      <IconButton
        icon={Highlighter}
        label={t('player_markMoment')}
        onClick={() => player.markMoment()}
      />
      <Menu
        icon={t('player_speedValue', { speed: playbackRate })}
        label={t('player_speedLabel', { speed: playbackRate })}
        items={() =>
          speeds.map((speed) => ({
            label: t('player_speedValue', { speed }),
            checked: speed === playbackRate,
            onSelect: () => void changeSettings({ playbackRate: speed }),
          }))
        }
      />
      {episode.chapters.length > 0 && (
        <Menu
          icon={TableOfContents}
          label={t('player_chapters')}
          items={() =>
            episode.chapters.map(({ seconds, title }, at) => ({
              label: t('player_chapterAt', { time: formatTimeCode(seconds), title }),
              checked: at === chapter,
              onSelect: () => player.seek(seconds),
            }))
          }
        />
      )}
      <Menu icon={Moon} label={t('player_sleepTimer')} items={() => sleepTimerItems(player)} />
      {hasTranscript && (
        <>
          <IconButton
            icon={LocateFixed}
            label={t('player_transcript_follow')}
            pressed={player.following}
            onClick={() => player.follow(!player.following)}
          />
          <Popover icon={Captions} label={t('player_transcript_title')} kind="dialog">
            {() => <TranscriptOffsetControl articleId={episode.articleId} />}
          </Popover>
        </>
      )}
    </div>
  );
}

const minutes = [15, 30, 60] as const;

/** The menu items for setting the sleep timer. */
function sleepTimerItems({ episode, sleep }: Pick<Player, 'episode' | 'sleep'>): MenuItem[] {
  const { time, set } = sleep;
  const isAt = (choice: number) => typeof time === 'object' && time?.minutes === choice;
  const chapter: MenuItem = {
    label: t('player_sleepTimer_afterChapter'),
    checked: time === 'chapter',
    onSelect: () => set('chapter'),
  };
  return [
    { label: t('player_sleepTimer_off'), checked: time === null, onSelect: () => set(null) },
    ...minutes.map((choice) => ({
      label: t('player_sleepTimer_inMinutes', { count: choice }),
      checked: isAt(choice),
      onSelect: () => set(choice),
    })),
    ...(episode && episode.chapters.length > 0 ? [chapter] : []),
  ];
}

/** When playback will stop; nothing if no sleep timer is set. */
function sleepTimerStatus(time: SleepTime): string {
  if (time === null) return '';
  return time === 'chapter'
    ? t('player_sleepTimer_stopsAfterChapter')
    : t('player_sleepTimer_stopsAt', { time: formatTimeOfDay(time.at) });
}

import { useContext, useEffect, useRef } from 'preact/hooks';
import { requestJobRun } from '../../lib/app/commands.ts';
import { recordingUrl } from '../../lib/article/audio/recording-url.ts';
import type { Article } from '../../lib/article/model/article.ts';
import type { Enclosure } from '../../lib/feed/feed-item.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { type DownloadStatus, downloadStatus } from '../../lib/presenters/download.ts';
import {
  isPlayedToEnd,
  playbackProgressLabel,
  recordingFacts,
} from '../../lib/presenters/episode.ts';
import { readDownloadJob } from '../../lib/store/articles/jobs.ts';
import { readRecording } from '../../lib/store/media/recordings.ts';
import type { AudioJob } from '../../lib/store/rows/jobs.ts';
import type { PlaybackPositionRow } from '../../lib/store/rows/reading.ts';
import { readPlaybackPosition } from '../../lib/store/user/playback-positions.ts';
import { latest, useExactLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import { useFocusFallback } from '../ui/focus/use-focus-fallback.ts';
import { DownloadLine } from './DownloadLine.tsx';
import { PlayButton } from './PlayButton.tsx';
import type { Player } from './player.ts';
import { PlayerContext } from './player-context.ts';
import './PlayCard.css';

export type PlayCardProps = { article: Article };

/** The card under an episode's title: play button, progress, and download. */
export function PlayCard({ article }: PlayCardProps) {
  const player = useContext(PlayerContext);
  if (!player || !article.enclosure) return null;
  return <EpisodeCard article={article} enclosure={article.enclosure} player={player} />;
}

type EpisodeCardProps = PlayCardProps & { enclosure: Enclosure; player: Player };

function EpisodeCard({ article, enclosure, player }: EpisodeCardProps) {
  const { id } = article;
  const recording = useRecording(article);
  const card = useRef<HTMLElement>(null);
  // A button may be replaced after it was pressed.
  useFocusFallback(card);
  const isLoaded = player.episode?.articleId === id;
  const isPlaying = isLoaded && player.state !== 'paused';
  const played = recording?.playback;
  const progress = playbackProgressLabel(played, enclosure.seconds ?? null);
  const label = isPlaying ? t('player_pause') : playLabel(played);
  return (
    <section class="PlayCard" tabIndex={-1} aria-label={t('article_kind_podcast')} ref={card}>
      <PlayButton
        label={label}
        isPlaying={isPlaying}
        busy={isLoaded && player.state === 'waiting'}
        onClick={() => (isLoaded ? player.toggle() : player.play(id))}
      />
      <div class="facts">
        <p class="label" aria-hidden="true">
          {label}
        </p>
        <p>{recordingFacts(enclosure, played)}</p>
        {progress !== null && <p class="progress">{progress}</p>}
      </div>
      {recording && (
        <DownloadLine
          article={article}
          status={recording.download}
          url={recordingUrl(enclosure)}
          showToast={player.showToast}
        />
      )}
    </section>
  );
}

function playLabel(played: PlaybackPositionRow | undefined): string {
  if (!played || played.seconds < 1) return t('player_play');
  if (isPlayedToEnd(played.seconds, played.duration)) return t('player_playAgain');
  return t('player_playFrom', { time: formatTimeCode(played.seconds) });
}

interface RecordingState {
  download: DownloadStatus;
  playback: PlaybackPositionRow | undefined;
}

/** An episode's playback progress and download state; `undefined` until loaded. */
function useRecording({ id, enclosure }: Article): RecordingState | undefined {
  const now = useNow();
  const url = enclosure ? recordingUrl(enclosure) : '';
  const read = async () => ({
    recording: await readRecording(url),
    job: await readDownloadJob(url),
    playback: await readPlaybackPosition(id),
  });
  const found = latest(useExactLive(read, [id, url]));
  useJobRequests(found?.job);
  return (
    found && {
      download: downloadStatus(found.recording, found.job, now),
      playback: found.playback,
    }
  );
}

const requestEveryMs = 5_000;

/** Requests a job run every few seconds while a download is shown: the worker may be stopped, and its alarm late. */
function useJobRequests(job: AudioJob | undefined): void {
  const isWaiting = job?.state === 'running' && job.failure === null;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(requestJobRun, requestEveryMs);
    return () => clearInterval(timer);
  }, [isWaiting]);
}

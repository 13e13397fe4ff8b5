import { shiftTranscript } from '../../lib/app/media/episode.ts';
import { t } from '../../lib/i18n/t.ts';
import { usePlaybackPosition } from '../live/use-playback-position.ts';
import { IconButton } from '../ui/IconButton.tsx';
import './TranscriptOffsetControl.css';

export type TranscriptOffsetControlProps = { articleId: number };

/** In seconds. */
const steps = [-5, -0.5, 0.5, 5] as const;

/** Shifts an episode's transcript times where they drift from the audio. */
export function TranscriptOffsetControl({ articleId }: TranscriptOffsetControlProps) {
  const offset = usePlaybackPosition(articleId)?.transcriptOffset ?? 0;
  const [earlier, later] = [steps.filter((by) => by < 0), steps.filter((by) => by > 0)];
  const button = (by: number) => (
    <IconButton
      key={by}
      icon={
        by < 0
          ? t('player_skipBackSymbol', { seconds: -by })
          : t('player_skipForwardSymbol', { seconds: by })
      }
      label={
        by < 0
          ? t('player_transcript_moveEarlier', { count: -by })
          : t('player_transcript_moveLater', { count: by })
      }
      onClick={() => void shiftTranscript(articleId, by)}
    />
  );
  return (
    <div class="TranscriptOffsetControl">
      <div class="steps">
        {earlier.map(button)}
        <output aria-label={t('player_transcript_title')}>{offsetLabel(offset)}</output>
        {later.map(button)}
      </div>
      <p>{t('player_transcript_offsetHint')}</p>
    </div>
  );
}

function offsetLabel(offset: number): string {
  if (offset === 0) return t('player_transcript_noOffset');
  return offset < 0
    ? t('player_transcript_offsetEarlier', { seconds: -offset })
    : t('player_transcript_offsetLater', { seconds: offset });
}

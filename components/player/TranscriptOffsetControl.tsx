import { saveTranscriptOffset } from '../../lib/app/media/episode.ts';
import { t } from '../../lib/i18n/t.ts';
import { usePlaybackPosition } from '../live/use-playback-position.ts';
import { IconButton } from '../ui/IconButton.tsx';
import './TranscriptOffsetControl.css';

export type TranscriptOffsetControlProps = { n: number };

const steps = [-5, -0.5, 0.5, 5] as const;

/** Shifts an episode's transcript times where they drift from the sound. */
export function TranscriptOffsetControl({ n }: TranscriptOffsetControlProps) {
  const nudge = usePlaybackPosition(n)?.transcriptOffset ?? 0;
  const [before, after] = [steps.filter((by) => by < 0), steps.filter((by) => by > 0)];
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
      onClick={() => void saveTranscriptOffset(n, nudge + by)}
    />
  );
  return (
    <div class="TranscriptOffsetControl" role="dialog" aria-label={t('player_transcript_title')}>
      <div class="steps">
        {before.map(button)}
        <output aria-label={t('player_transcript_title')}>{offsetLabel(nudge)}</output>
        {after.map(button)}
      </div>
      <p>{t('player_transcript_offsetHint')}</p>
    </div>
  );
}

function offsetLabel(nudge: number): string {
  if (nudge === 0) return t('player_transcript_noOffset');
  return nudge < 0
    ? t('player_transcript_offsetEarlier', { seconds: -nudge })
    : t('player_transcript_offsetLater', { seconds: nudge });
}

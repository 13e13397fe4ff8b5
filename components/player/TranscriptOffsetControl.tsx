import { saveTranscriptOffset } from '../../lib/app/media/episode.ts';
import { words } from '../../lib/i18n/en.ts';
import { usePlaybackPosition } from '../live/use-playback-position.ts';
import { IconButton } from '../ui/IconButton.tsx';
import './TranscriptOffsetControl.css';

export type TranscriptOffsetControlProps = { n: number };

const steps = [-5, -0.5, 0.5, 5] as const;

/** Moves a transcript's times against the sound, for this episode, where they drift. */
export function TranscriptOffsetControl({ n }: TranscriptOffsetControlProps) {
  const nudge = usePlaybackPosition(n)?.transcriptOffset ?? 0;
  const { transcript, backFace, forwardFace } = words.player;
  const [before, after] = [steps.filter((by) => by < 0), steps.filter((by) => by > 0)];
  const button = (by: number) => (
    <IconButton
      key={by}
      icon={by < 0 ? backFace(-by) : forwardFace(by)}
      label={by < 0 ? transcript.moveEarlier(-by) : transcript.moveLater(by)}
      onClick={() => void saveTranscriptOffset(n, nudge + by)}
    />
  );
  return (
    <div class="TranscriptOffsetControl" role="dialog" aria-label={transcript.title}>
      <div class="steps">
        {before.map(button)}
        <output aria-label={transcript.title}>{offsetLabel(nudge)}</output>
        {after.map(button)}
      </div>
      <p>{transcript.hint}</p>
    </div>
  );
}

function offsetLabel(nudge: number): string {
  const { inStep, earlier, later } = words.player.transcript;
  if (nudge === 0) return inStep;
  return nudge < 0 ? earlier(-nudge) : later(nudge);
}

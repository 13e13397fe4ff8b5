import { useRef } from 'preact/hooks';
import { pauseActions, pausedUntil, usePause } from '../../../live/list/use-pause.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';

export type PauseControlProps = { now: number };

/** Pauses notifications, or ends a pause. Neither needs an undo, because the other button takes its place. */
export function PauseControl({ now }: PauseControlProps) {
  const until = usePause(now);
  const box = useRef<HTMLDivElement>(null);
  if (until === undefined) return null;
  // The pressed button disappears; the focus moves to the box around its replacement.
  const press = (run: () => Promise<unknown>) => run().then(() => box.current?.focus());
  return (
    <div ref={box} tabIndex={-1}>
      <ButtonRow message={until === null ? null : pausedUntil(until, now)}>
        {pauseActions(until).map(({ label, run }) => (
          <Button key={label} onClick={() => void press(run)}>
            {label}
          </Button>
        ))}
      </ButtonRow>
    </div>
  );
}

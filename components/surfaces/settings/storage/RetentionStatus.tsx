import { useState } from 'preact/hooks';
import { bringBack } from '../../../../lib/app/retention/retention-settings.ts';
import { lastRunSentence } from '../../../../lib/presenters/storage/retention.ts';
import { readRetention } from '../../../../lib/store/articles/jobs.ts';
import { readRetained } from '../../../../lib/store/retention/retention-log.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import { latest, useLive } from '../../../live/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import './RetentionStatus.css';

export type KeepingStateProps = {
  /** Whether everything is kept. */
  isAll: boolean;
  now: number;
};

/** When the rule was last seen to and what went, and the way back for what is gone. */
export function KeepingState({ isAll, now }: KeepingStateProps) {
  const retained = latest(useLive(readRetained, []));
  const job = latest(useLive(readRetention, []));
  const [answer, setAnswer] = useState<string | null>(null);
  const attempt = useAttempt(setAnswer);
  if (!retained) return null;
  const { everything, removing, total, bringBackHint, bringingBack } = words.keeping;
  const back = () =>
    attempt(async () => {
      await bringBack();
      setAnswer(bringingBack);
    });
  const seenTo = isAll ? everything : lastRunSentence(retained, now);
  return (
    <div class="KeepingState">
      <p role="status">{job ? removing(job) : seenTo}</p>
      {retained.names > 0 && (
        <>
          <p>{total(retained.total)}</p>
          <Button onClick={back}>{words.keeping.bringBack}</Button>
          <p role="status">{answer ?? bringBackHint}</p>
        </>
      )}
    </div>
  );
}

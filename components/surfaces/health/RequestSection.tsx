import { useState } from 'preact/hooks';
import { logAsText, logSummary } from '../../../lib/presenters/health/request-log.ts';
import { readLog } from '../../../lib/store/health.ts';
import { words } from '../../../lib/i18n/en.ts';
import { useAttempt } from '../../live/use-attempt.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Section } from '../../ui/Section.tsx';
import { Actions } from '../../ui/ButtonRow.tsx';
import { Button } from '../../ui/Button.tsx';
import { RequestEnd } from './RequestListEnd.tsx';
import { RequestTable } from './RequestTable.tsx';
import './RequestSection.css';

export type RequestSectionProps = { now: number };

/** More than the log ever keeps. */
const all = 1_000;

/** Requests that come with each "Show more". */
const step = 50;

interface Shown {
  shown: number;
  /** The request that "Show more" brought first; `null` before that. */
  from: number | null;
}

/** Every request that was made, and a copy of the list to take along. */
export function RequestSection({ now }: RequestSectionProps) {
  const log = latest(useLive(() => readLog(all), []));
  const [{ shown, from }, setShown] = useState<Shown>({ shown: step, from: null });
  const [answer, setAnswer] = useState<string | null>(null);
  const attempt = useAttempt(setAnswer);
  const { requests } = words.health;
  if (!log) return null;
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(logAsText(log));
      setAnswer(requests.copied(log.length));
    });
  const showMore = () => setShown({ shown: shown + step, from: log[shown]?.id ?? null });
  return (
    <Section title={requests.title}>
      <p class="RequestSection">
        {logSummary(log)} {log.length > 0 && requests.capped}
      </p>
      {log.length > 0 && (
        <>
          <Actions answer={answer}>
            <Button title={requests.copyHint} onClick={copy}>
              {requests.copy}
            </Button>
          </Actions>
          <RequestTable log={log.slice(0, shown)} focused={from} now={now} />
          <RequestEnd shown={shown} total={log.length} onMore={showMore} />
        </>
      )}
    </Section>
  );
}

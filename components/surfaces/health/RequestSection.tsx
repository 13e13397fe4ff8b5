import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { requestLogAsTsv, requestLogSummary } from '../../../lib/presenters/request-log.ts';
import { readRequests } from '../../../lib/store/articles/channels.ts';
import { ListEnd } from '../../list/ListEnd.tsx';
import { useCopy } from '../../live/use-copy.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { SectionNote } from '../../ui/SectionNote.tsx';
import { RequestTable } from './RequestTable.tsx';

export type RequestSectionProps = { now: number };

/** More entries than the log ever has. */
const maxLogged = 1_000;

/** Requests added by each "Show more". */
const step = 50;

interface Shown {
  shown: number;
  /** The first request that "Show more" added; `null` before that. */
  firstAdded: number | null;
}

/** The request log, with a button to copy it. */
export function RequestSection({ now }: RequestSectionProps) {
  const log = latest(useLive(() => readRequests(maxLogged), []));
  const [{ shown, firstAdded }, setShown] = useState<Shown>({ shown: step, firstAdded: null });
  const [message, setMessage] = useState<string | null>(null);
  const copy = useCopy(setMessage);
  if (!log) return null;
  const copyLog = () =>
    copy({ text: requestLogAsTsv(log) }, t('health_requests_copied', { count: log.length }));
  const showMore = () => setShown({ shown: shown + step, firstAdded: log[shown]?.id ?? null });
  return (
    <Section title={t('health_requests_title')}>
      <SectionNote>{requestLogSummary(log)}</SectionNote>
      {log.length > 0 && (
        <>
          <ButtonRow message={message}>
            <Button title={t('health_requests_copyHint')} onClick={copyLog}>
              {t('action_copy')}
            </Button>
          </ButtonRow>
          <RequestTable log={log.slice(0, shown)} focused={firstAdded} now={now} />
          <ListEnd shown={shown} total={log.length} onMore={showMore} />
        </>
      )}
    </Section>
  );
}

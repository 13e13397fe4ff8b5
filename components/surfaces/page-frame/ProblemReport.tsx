import { useEffect, useState } from 'preact/hooks';
import { newIssueAddress, readReport } from '../../../lib/app/report/read-report.ts';
import { calendarDay } from '../../../lib/calendar-day.ts';
import { t } from '../../../lib/i18n/t.ts';
import { ScrollRegion } from '../../article/blocks/ScrollRegion.tsx';
import { TextLink } from '../../article/TextLink.tsx';
import { useAttempt } from '../../live/use-attempt.ts';
import { useCopy } from '../../live/use-copy.ts';
import { currentTime } from '../../live/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { downloadFile } from '../../ui/dom/download-file.ts';
import { SectionNote } from '../../ui/SectionNote.tsx';

/** A problem report in full, to be looked through, then copied or saved. Nothing is sent. */
export function ProblemReport() {
  const [report, setReport] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const attempt = useAttempt(setMessage);
  useEffect(() => attempt(async () => setReport(await readReport())), []);
  const tracker = newIssueAddress();
  const copy = useCopy(setMessage);
  const save = (text: string) =>
    downloadFile(
      `reex-reader-report-${calendarDay(currentTime())}.txt`,
      new Blob([text], { type: 'text/plain' }),
    );
  return (
    <>
      <SectionNote>{t('report_hint')}</SectionNote>
      <ButtonRow message={message}>
        {report !== null && (
          <>
            <Button look="primary" onClick={() => copy({ text: report }, t('report_copied'))}>
              {t('action_copy')}
            </Button>
            <Button onClick={() => save(report)}>{t('report_save')}</Button>
          </>
        )}
      </ButtonRow>
      {tracker !== null && (
        <SectionNote>
          <TextLink href={tracker} text={t('report_openTracker')} external>
            {t('report_openTracker')}
          </TextLink>
        </SectionNote>
      )}
      {report !== null && (
        <ScrollRegion label={t('report_text')}>
          <pre dir="ltr" lang="en">
            {report}
          </pre>
        </ScrollRegion>
      )}
    </>
  );
}

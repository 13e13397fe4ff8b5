import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { ProblemReport } from '../page-frame/ProblemReport.tsx';

/** Whether the page was opened for a problem report: from a menu, or from a link. */
export const isOpenedForReport = (): boolean => window.location.hash === '#report';

export type ReportSectionProps = {
  /** Whether the report is made when the page opens. */
  isRequested: boolean;
};

/** Makes a problem report. */
export function ReportSection({ isRequested }: ReportSectionProps) {
  const [isShown, setShown] = useState(isRequested);
  return (
    <Section title={t('report_title')}>
      {isShown ? (
        <ProblemReport />
      ) : (
        <ButtonRow message={null}>
          <Button onClick={() => setShown(true)}>{t('report_show')}</Button>
        </ButtonRow>
      )}
    </Section>
  );
}

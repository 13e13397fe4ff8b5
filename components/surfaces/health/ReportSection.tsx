import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Section } from '../../ui/Section.tsx';
import { ProblemReport } from '../page-frame/ProblemReport.tsx';

/** The fragment of the address at which the report is shown. */
const name = 'report';

/** Makes a problem report, at once if the menu asked for one. */
export function ReportSection() {
  const [isShown, setShown] = useState(() => window.location.hash === `#${name}`);
  return (
    <Section title={t('report_title')} name={name}>
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

import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { resetDatabase } from '../../../lib/app/backup/reset-database.ts';
import { logUncaughtErrors } from '../../../lib/app/error-log.ts';
import { openReport } from '../../../lib/app/reading/navigation.ts';
import { t } from '../../../lib/i18n/t.ts';
import { canStartOver, errorMessage } from '../../../lib/presenters/error-message.ts';
import { useDamageReports } from '../../live/use-damage-reports.ts';
import { useDatabaseUpgrade } from '../../live/use-database-upgrade.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureToast } from './FailureToast.tsx';
import { useDrawingError } from './use-drawing-error.ts';
import './ErrorNote.css';

export type ErrorBoundaryProps = {
  /** The problem report, on the page that can show one. */
  report?: ComponentType;
  children: ComponentChildren;
};

/**
 * Wraps every page: shows a message if drawing or anything else fails, reports damage, and makes way for a database
 * upgrade.
 */
export function ErrorBoundary({ report, children }: ErrorBoundaryProps) {
  useDatabaseUpgrade();
  useDamageReports();
  useEffect(logUncaughtErrors, []);
  const [error] = useDrawingError();
  if (error === undefined)
    return (
      <>
        {children}
        <FailureToast />
      </>
    );
  return (
    <main>
      <h1 class="visually-hidden">{t('app_name')}</h1>
      <ErrorNote error={error} report={report} />
    </main>
  );
}

type ErrorNoteProps = {
  error: unknown;
  /** The problem report, on the page that can show one; other pages lead there. */
  report?: ComponentType | undefined;
};

/** Replaces a page that could not be drawn: the reason, a reload button, and starting over as the last resort. */
function ErrorNote({ error, report: Report }: ErrorNoteProps) {
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const reload = () => window.location.reload();
  const erase = () => {
    if (!sure) return setSure(true);
    const failed = (reason: unknown) => {
      setSure(false);
      setFailure(t('error_eraseFailed', { reason: errorMessage(reason) }));
    };
    void resetDatabase().then(reload, failed);
  };
  return (
    <div class="ErrorNote" role="alert">
      <EmptyState
        title={t('error_title')}
        text={failure ?? errorMessage(error)}
        action={{ label: t('error_reload'), run: reload }}
      />
      {Report ? (
        <Report />
      ) : (
        <Button look="quiet" onClick={() => void openReport()}>
          {t('report_title')}
        </Button>
      )}
      {canStartOver(error) && (
        <Button look={sure ? 'danger' : 'quiet'} onClick={erase}>
          {sure ? t('error_confirmErase') : t('error_eraseData')}
        </Button>
      )}
    </div>
  );
}

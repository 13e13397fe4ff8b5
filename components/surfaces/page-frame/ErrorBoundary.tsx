import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { logUncaughtErrors } from '../../../lib/app/error-log.ts';
import { t } from '../../../lib/i18n/t.ts';
import { useDamageReports } from '../../live/use-damage-reports.ts';
import { useDatabaseUpgrade } from '../../live/use-database-upgrade.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { FailureToast } from './FailureToast.tsx';
import { useDrawingError } from './use-drawing-error.ts';

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

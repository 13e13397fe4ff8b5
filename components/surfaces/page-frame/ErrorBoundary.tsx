import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { useDamageReports } from '../../live/use-damage-reports.ts';
import { useDatabaseUpgrade } from '../../live/use-database-upgrade.ts';
import { ErrorNote } from './ErrorNote.tsx';

export type ErrorBoundaryProps = { children: ComponentChildren };

/** Wraps every page: shows a message if drawing fails, reports damage, and makes way for a database upgrade. */
export function ErrorBoundary({ children }: ErrorBoundaryProps) {
  useDatabaseUpgrade();
  useDamageReports();
  const [error] = useErrorBoundary((thrown: unknown) =>
    // Dexie's errors have no readable stack; their text names the cause.
    console.error(String(thrown), thrown),
  );
  if (error === undefined) return children;
  return (
    <main>
      <h1 class="visually-hidden">{t('app_name')}</h1>
      <ErrorNote error={error} />
    </main>
  );
}

import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useDatabaseUpgrade } from '../../live/use-database-upgrade.ts';
import { ErrorNote } from './ErrorNote.tsx';

export type ErrorBoundaryProps = { children: ComponentChildren };

/** Around every page: a mistake of ours becomes a sentence instead of a blank page, and an upgrade is not held up. */
export function ErrorBoundary({ children }: ErrorBoundaryProps) {
  useDatabaseUpgrade();
  const [error] = useErrorBoundary((thrown: unknown) =>
    // Dexie's errors have no readable stack; their text names the cause.
    console.error(String(thrown), thrown),
  );
  return error === undefined ? children : <ErrorNote error={error} />;
}

import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { ErrorNote } from './ErrorNote.tsx';

export type ErrorBoundaryProps = { children: ComponentChildren };

/** A mistake of ours becomes a sentence instead of a blank page. */
export function ErrorBoundary({ children }: ErrorBoundaryProps) {
  const [error] = useErrorBoundary((thrown: unknown) => console.error(thrown));
  return error === undefined ? children : <ErrorNote error={error} />;
}

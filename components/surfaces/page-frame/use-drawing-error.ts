import { useErrorBoundary } from 'preact/hooks';
import { logError } from '../../../lib/app/error-log.ts';

/** The error that the children of a component threw, which is logged, and a function that draws them again. */
export const useDrawingError = (): [error: unknown, drawAgain: () => void] =>
  useErrorBoundary((thrown: unknown) => {
    // Dexie's errors have no readable stack; their text names the cause.
    console.error(String(thrown), thrown);
    void logError(thrown);
  });

import { useErrorBoundary } from 'preact/hooks';
import { logError } from '../../../lib/app/error-log.ts';
import { clearCachedSettings } from '../../../lib/platform/cached-settings.ts';

/** The error that the children of a component threw, which is logged, and a function that draws them again. */
export const useDrawingError = (): [error: unknown, drawAgain: () => void] =>
  useErrorBoundary((thrown: unknown) => {
    // Dexie's errors have no readable stack; their text names the cause.
    console.error(String(thrown), thrown);
    void logError(thrown);
    // They may be another version's, and the page is drawn with them before it reads the stored ones.
    clearCachedSettings();
  });

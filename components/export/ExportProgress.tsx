import { t } from '../../lib/i18n/t.ts';
import type { ExportState } from './use-export.ts';

export type ExportProgressProps = Pick<ExportState, 'progress' | 'answer'>;

/** More articles than this take long enough to be counted. */
const countedFrom = 200;

/** How far the making of a file is, or why there is none. */
export function ExportProgress({ progress, answer }: ExportProgressProps) {
  const isCounted = progress !== null && progress.all > countedFrom;
  return (
    <>
      <p class="ExportProgress" role="status">
        {progress ? (isCounted ? null : t('export_reading')) : answer}
      </p>
      {isCounted && (
        <label class="ExportProgress">
          {t('export_progress', { done: progress.done, all: progress.all })}
          <progress value={progress.done} max={progress.all} />
        </label>
      )}
    </>
  );
}

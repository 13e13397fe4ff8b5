import { t } from '../../lib/i18n/t.ts';
import type { ExportState } from './use-export.ts';

export type ExportProgressProps = Pick<ExportState, 'progress' | 'answer'>;

/** Exports of more articles than this show a count. */
const countedFrom = 200;

/** The progress of an export, or why it failed. */
export function ExportProgress({ progress, answer }: ExportProgressProps) {
  const isCounted = progress !== null && progress.all > countedFrom;
  return (
    <>
      <p class="ExportProgress" role="status">
        {progress ? (isCounted ? null : t('export_preparing')) : answer}
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

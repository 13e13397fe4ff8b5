import { t } from '../../lib/i18n/t.ts';

export type ExportProgressProps = {
  /** Articles written so far; `null` while no export is running. */
  progress: { done: number; all: number } | null;
  /** Why the last export failed. */
  failure: string | null;
};

/** Exports of more articles than this show a count. */
const countedFrom = 200;

/** The progress of an export, or why it failed. */
export function ExportProgress({ progress, failure }: ExportProgressProps) {
  const isCounted = progress !== null && progress.all > countedFrom;
  return (
    <>
      <p class="ExportProgress" role="status">
        {progress ? (isCounted ? null : t('export_preparing')) : failure}
      </p>
      {isCounted && (
        <label class="ExportProgress">
          {t('export_progress', { done: progress.done, count: progress.all })}
          <progress value={progress.done} max={progress.all} />
        </label>
      )}
    </>
  );
}

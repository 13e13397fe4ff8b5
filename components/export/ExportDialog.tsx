import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { exportKind } from '../../lib/export/export-choice.ts';
import { t } from '../../lib/i18n/t.ts';
import { countForExport, type ExportCounts } from '../../lib/store/lists/export-articles.ts';
import { readLastExports } from '../../lib/store/lists/last-exports.ts';
import { startOfDay, startOfNextDay } from '../../lib/time.ts';
import { latest, useLive } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { ShowToast } from '../ui/use-toast.ts';
import { ExportFields } from './ExportFields.tsx';
import { availableScopes } from './export-scopes.ts';
import { useExport } from './use-export.ts';
import type { ExportDialogState, ExportRequest, ExportValues } from './use-export-dialog.ts';
import './ExportDialog.css';

export type ExportDialogProps = {
  exporting: Pick<ExportDialogState, 'last' | 'close'>;
  request: ExportRequest;
  showToast: ShowToast;
  now: number;
};

/** Exports articles and highlights to a file, or hands one over to Obsidian. */
export function ExportDialog({ exporting, request, showToast, now }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    // Repeating the last export should take one key press.
    dialog.current?.querySelector<HTMLElement>('.primary')?.focus();
  }, []);
  const [scopes] = useState(() => availableScopes(request));
  const [values, setValues] = useState<ExportValues>({ scope: scopes[0], ...exporting.last });
  const counts = useExportCounts(startOfDay(request.article?.sortAt ?? now));
  const lastExports = useLastExports();
  const { progress, failure, save, openInObsidian, stop } = useExport((message) => {
    dialog.current?.close();
    showToast(message);
  });

  const { scope, format, packing, amount } = values;
  const kind = scope && exportKind({ scope, format });
  const lastAt = (kind && lastExports?.get(kind)) ?? null;
  const start = (run: typeof save) => () => {
    if (!scope) return;
    Object.assign(exporting.last, { format, packing, amount });
    run({ scope, format, packing, amount });
  };
  return (
    <Dialog
      class="ExportDialog"
      title={t('export_title')}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={exporting.close}
    >
      <div class="choices">
        <ExportFields
          values={values}
          scopes={scopes}
          counts={counts}
          lastAt={lastAt}
          now={now}
          onChange={(changed) => setValues((before) => ({ ...before, ...changed }))}
        />
        <ExportProgress progress={progress} failure={failure} />
        {progress ? (
          <Button onClick={stop}>{t('export_stop')}</Button>
        ) : (
          <>
            <Button look="primary" onClick={start(save)}>
              {t('export_start')}
            </Button>
            {scope?.kind === 'article' && format === 'obsidian' && (
              <Button onClick={start(openInObsidian)}>{t('export_openInObsidian')}</Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The size of each scope, including the day that starts at `day`; `undefined` until counted. */
const useExportCounts = (day: number): ExportCounts | undefined =>
  latest(useLive(() => countForExport(day, startOfNextDay(day)), [day]));

/** When each kind of export was last made; `undefined` until read. */
const useLastExports = (): ReadonlyMap<string, number> | undefined =>
  latest(useLive(readLastExports, []));

type ExportProgressProps = {
  /** Articles written so far; `null` while no export is running. */
  progress: { done: number; all: number } | null;
  /** Why the last export failed. */
  failure: string | null;
};

/** Exports of more articles than this show a count. */
const countedFrom = 200;

/** The progress of an export, or why it failed. */
function ExportProgress({ progress, failure }: ExportProgressProps) {
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

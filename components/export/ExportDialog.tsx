import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { exportKind } from '../../lib/export/export-choice.ts';
import { t } from '../../lib/i18n/t.ts';
import { startOfDay } from '../../lib/time.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { ShowToast } from '../ui/use-toast.ts';
import { ExportFields } from './ExportFields.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { availableScopes } from './export-scopes.ts';
import { useExport } from './use-export.ts';
import { useExportCounts } from './use-export-counts.ts';
import type { ExportDialogState, ExportRequest, ExportValues } from './use-export-dialog.ts';
import { useLastExports } from './use-last-exports.ts';
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

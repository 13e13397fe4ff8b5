import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  allowsFilePerArticle,
  articleFormats,
  type Packing,
} from '../../lib/export/export-choice.ts';
import { t } from '../../lib/i18n/t.ts';
import { startOfDay } from '../../lib/time.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Choice } from '../ui/fields/Choice.tsx';
import { Segments } from '../ui/fields/Segments.tsx';
import type { ShowToast } from '../ui/use-toast.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { availableScopes, scopeLabel } from './export-scopes.ts';
import { useExport } from './use-export.ts';
import { useExportCounts } from './use-export-counts.ts';
import type { ExportDialogState, ExportRequest } from './use-export-dialog.ts';
import './ExportDialog.css';

export type ExportDialogProps = {
  exporting: Pick<ExportDialogState, 'last' | 'close'>;
  request: ExportRequest;
  showToast: ShowToast;
  now: number;
};

const packings: readonly Packing[] = ['single', 'each'];

/** Exports articles and highlights: the scope, the format, and the number of files. */
export function ExportDialog({ exporting, request, showToast, now }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    // Repeating the last export should take one key press.
    dialog.current?.querySelector<HTMLElement>('.primary')?.focus();
  }, []);
  const [scopes] = useState(() => availableScopes(request));
  const [scope, setScope] = useState(scopes[0]);
  const counts = useExportCounts(startOfDay(request.article?.sortAt ?? now));
  const [format, setFormat] = useState(exporting.last.format);
  const [packing, setPacking] = useState(exporting.last.packing);
  const { progress, failure, run, stop } = useExport((name) => {
    dialog.current?.close();
    showToast(t('export_saved', { name }));
  });

  const isChannels = scope?.kind === 'channels';
  const start = () => {
    if (!scope) return;
    Object.assign(exporting.last, { format, packing });
    run({ scope, format, packing });
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
        <Choice
          label={t('export_content')}
          value={scope}
          choices={scopes}
          labelFor={(choice) => (choice ? scopeLabel(choice, counts, now) : '')}
          onChange={setScope}
        />
        {isChannels ? (
          <p class="fixed">{t('export_channelsHint')}</p>
        ) : (
          <Choice
            label={t('export_format')}
            hint={t(`export_formatHint_${format}`)}
            value={format}
            choices={articleFormats}
            labelFor={(choice) => t(`export_format_${choice}`)}
            onChange={setFormat}
          />
        )}
        {scope && allowsFilePerArticle({ scope, format }) && (
          <Segments
            label={t('export_files')}
            choices={packings}
            value={packing}
            labelFor={(choice) => t(`export_files_${choice}`)}
            onChange={setPacking}
          />
        )}
        <ExportProgress progress={progress} failure={failure} />
        {progress ? (
          <Button onClick={stop}>{t('export_stop')}</Button>
        ) : (
          <Button look="primary" onClick={start}>
            {t('export_start')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

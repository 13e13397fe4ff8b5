import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportFile } from '../../lib/app/export/export-run.ts';
import { textFragments } from '../../lib/article/copy/text-fragment.ts';
import { type ExportChoice, type ExportScope, exportKind } from '../../lib/export/export-choice.ts';
import { t } from '../../lib/i18n/t.ts';
import { readLastExports } from '../../lib/store/lists/last-exports.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { downloadFile } from '../ui/dom/download-file.ts';
import type { ExportValues } from './use-export-dialog.ts';

/** What was chosen in the dialog. */
export type ExportOrder = ExportValues & { scope: ExportScope };

/** The state of an export. */
export interface ExportState {
  /** Articles written so far; `null` while no export is running. */
  progress: { done: number; all: number } | null;
  /** Why the export failed. */
  failure: string | null;
  /** Creates the file and downloads it. */
  save: (order: ExportOrder) => void;
  /** Creates the note of an article and hands it over to Obsidian. */
  openInObsidian: (order: ExportOrder) => void;
  stop: () => void;
}

/** Delivers a file. Resolves to a message, or to `null` after a failure. */
type Deliver = (file: ExportFile, choice: ExportChoice) => Promise<string | null>;

/** Creates an export and delivers it; `onDone` receives the message about it. Unmounting cancels it, and says so there. */
export function useExport(onDone: (message: string) => void): ExportState {
  const [progress, setProgress] = useState<ExportState['progress']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = useAttempt(setFailure);
  const running = useRef<AbortController | null>(null);
  const report = useRef<(message: string) => void>(setFailure);
  useEffect(
    () => () => {
      report.current = onDone;
      running.current?.abort();
    },
    [],
  );

  const exportAnd = (deliver: Deliver) => (order: ExportOrder) => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    setProgress({ done: 0, all: 0 });
    attempt(async () => {
      try {
        const { makeExport } = await loadExport();
        const choice = await choiceOf(order);
        const exported = await makeExport(choice, {
          signal: controller.signal,
          links: textFragments,
          onProgress: (done, all) => setProgress({ done, all }),
        });
        if (!exported.ok) {
          report.current(t(`export_failure_${exported.failure}`));
          return;
        }
        const message = await deliver(exported.value, choice);
        if (message === null) setFailure(t('export_failure_clipboardBlocked'));
        else onDone(message);
      } finally {
        running.current = null;
        setProgress(null);
      }
    });
  };
  return {
    progress,
    failure,
    save: exportAnd(save),
    openInObsidian: exportAnd(openInObsidian),
    stop: () => running.current?.abort(),
  };
}

/** The dialog may not know yet when the last export was made. */
async function choiceOf({ amount, ...chosen }: ExportOrder): Promise<ExportChoice> {
  const kind = amount === 'new' && exportKind(chosen);
  return { ...chosen, since: (kind && (await readLastExports()).get(kind)) || null };
}

/** Loaded on demand: all formats and the packing code. */
const loadExport = () => import('../../lib/app/export/make-export.ts');

const save: Deliver = async (file, choice) => {
  const { recordExport } = await loadExport();
  downloadFile(file.name, file.blob);
  await recordExport(choice, file);
  return t('export_saved', { name: file.name });
};

const openInObsidian: Deliver = async (file) => {
  const { openNote } = await import('../../lib/app/export/open-in-obsidian.ts');
  const opened = await openNote(file);
  if (!opened.ok) return null;
  return t(opened.value.byClipboard ? 'export_sentByClipboard' : 'export_sentToObsidian');
};

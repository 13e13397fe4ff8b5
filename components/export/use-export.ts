import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportChoice } from '../../lib/export/export-choice.ts';
import { t } from '../../lib/i18n/t.ts';
import { useAttempt } from '../live/use-attempt.ts';
import { downloadFile } from '../ui/dom/download-file.ts';

/** The state of an export. */
export interface ExportState {
  /** Articles written so far; `null` while no export is running. */
  progress: { done: number; all: number } | null;
  /** Why the export failed. */
  failure: string | null;
  run: (choice: ExportChoice) => void;
  stop: () => void;
}

/** Creates an export file and downloads it; `onDone` receives its name. Unmounting cancels it. */
export function useExport(onDone: (name: string) => void): ExportState {
  const [progress, setProgress] = useState<ExportState['progress']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = useAttempt(setFailure);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = (choice: ExportChoice) => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    setProgress({ done: 0, all: 0 });
    attempt(async () => {
      try {
        // Loaded on demand: all formats and the packing code.
        const { makeExport, recordExport } = await import('../../lib/app/export/make-export.ts');
        const exported = await makeExport(choice, {
          signal: controller.signal,
          onProgress: (done, all) => setProgress({ done, all }),
        });
        if (!exported.ok) {
          setFailure(
            exported.failure === 'stopped'
              ? t('export_stopped')
              : t(`export_failure_${exported.failure}`),
          );
          return;
        }
        downloadFile(exported.value.name, exported.value.blob);
        await recordExport(choice, exported.value);
        onDone(exported.value.name);
      } finally {
        running.current = null;
        setProgress(null);
      }
    });
  };
  return { progress, failure, run, stop: () => running.current?.abort() };
}

import { useState } from 'preact/hooks';
import type { BackupFile } from '../../lib/app/back-up.ts';
import { backupWords } from '../../lib/words/backup.ts';
import { useAttempt } from '../hooks/use-attempt.ts';

export interface BackingUp {
  running: boolean;
  /** What came of it. */
  answer: string | null;
  backUp: (withArticles: boolean) => void;
}

/** Makes a backup and puts it among the downloads, as a click on a link does. */
export function useBackUp(): BackingUp {
  const [running, setRunning] = useState(false);
  const [answer, setAnswer] = useState<string | null>(null);
  const attempt = useAttempt(setAnswer);
  const backUp = (withArticles: boolean) => {
    if (running) return;
    setRunning(true);
    setAnswer(backupWords.making);
    attempt(async () => {
      try {
        // Loaded when it is wanted: packing and all that reads the tables for it.
        const { backUp: make } = await import('../../lib/app/back-up.ts');
        const file = await make(withArticles);
        download(file);
        setAnswer(backupWords.made(file.name));
      } finally {
        setRunning(false);
      }
    });
  };
  return { running, answer, backUp };
}

/** The browser reads the file after the click; a minute later it has. */
const readWithinMs = 60_000;

function download({ name, blob }: BackupFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readWithinMs);
}

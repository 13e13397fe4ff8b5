import { useRef, useState } from 'preact/hooks';
import type { ArticleRun } from '../../../../lib/app/backup/article-run.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import type { ArticleCount } from './ArticleProgress.tsx';

export interface ArticleRunState {
  busy: boolean;
  /** `null` while no article is being processed. */
  progress: ArticleCount | null;
  /** What is being done, or the result. */
  message: string | null;
  /** Starts a task unless one is running. The task resolves to the message of its result. */
  run: (messages: RunMessages, task: (run: ArticleRun) => Promise<string | null>) => void;
  cancel: () => void;
}

interface RunMessages {
  running: string;
  /** Shown where the task rejects after it was canceled. */
  canceled: string;
}

/** The progress in whole percent. Drawing after each transaction of a restore would take a tenth of its time. */
const stepOf = ({ done, all }: ArticleCount): number => Math.floor((100 * done) / all);

/** Runs one task at a time that goes through the articles of a backup and can be canceled. */
export function useArticleRun(): ArticleRunState {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<ArticleCount | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const attempt = useAttempt(setMessage);

  const run: ArticleRunState['run'] = (messages, task) => {
    if (running.current) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setBusy(true);
    setMessage(messages.running);
    const onProgress = (done: number, all: number) =>
      setProgress((shown) =>
        shown && stepOf(shown) === stepOf({ done, all }) ? shown : { done, all },
      );
    attempt(async () => {
      try {
        setMessage(await task({ onProgress, signal }));
      } catch (error) {
        if (!signal.aborted) throw error;
        setMessage(messages.canceled);
      } finally {
        running.current = null;
        setBusy(false);
        setProgress(null);
      }
    });
  };
  return { busy, progress, message, run, cancel: () => running.current?.abort() };
}

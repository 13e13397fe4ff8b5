import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { printArticle } from '../../lib/app/reading/print.ts';
import { t } from '../../lib/i18n/t.ts';
import { consumePrintHash, printPage } from '../../lib/platform/print.ts';
import { useAttempt } from '../live/use-attempt.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { onceDrawn } from './passage-element.ts';

/** Prints the article. Its title names the printed file. A tab that was opened to print does so at once. */
export function usePrint(
  scroller: RefObject<HTMLElement | null>,
  title: string | undefined,
  showToast: ShowToast,
): () => void {
  const attempt = useAttempt(showToast);
  useEffect(() => {
    if (title === undefined) return;
    document.title = t('reading_printTitle', { article: title });
    if (consumePrintHash()) void loaded(scroller.current).then(() => printPage(true));
    return () => {
      document.title = t('app_name');
    };
  }, [title]);
  return () => attempt(printArticle);
}

/** Resolves when the text is drawn, and fonts and pictures have loaded. A broken picture doesn't delay it. */
async function loaded(box: HTMLElement | null): Promise<void> {
  if (box) await new Promise<void>((resolve) => onceDrawn(box, resolve));
  await document.fonts.ready;
  const pictures = box ? [...box.querySelectorAll('img')] : [];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
}

import { t } from '../../lib/i18n/t.ts';
import type { ShowToast } from '../ui/use-toast.ts';

/** The content for the clipboard: plain text, and the same as HTML. */
export interface ClipboardContent {
  text: string;
  html?: string;
}

/** Copies the content and shows `message`, or that it failed. */
export type Copy = (content: ClipboardContent, message: string) => void;

/** Copies to the clipboard, with a toast. */
export function useCopy(showToast: ShowToast): Copy {
  return (content, message) => {
    void write(content).then(
      () => showToast(message),
      // The browser refuses while another window has the focus. There is no other cause.
      () => showToast(t('copy_blocked')),
    );
  };
}

function write({ text, html }: ClipboardContent): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const blob = (content: string, type: string) => new Blob([content], { type });
  const item = new ClipboardItem({
    'text/plain': blob(text, 'text/plain'),
    'text/html': blob(html, 'text/html'),
  });
  return navigator.clipboard.write([item]);
}

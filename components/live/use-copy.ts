import { words } from '../../lib/i18n/en.ts';
import type { Say } from '../ui/use-toast.ts';

/** What goes to the clipboard: text, and the same with marks for programs that take them. */
export interface Copied {
  text: string;
  html?: string;
}

/** Copies, and says that it did or that it could not. */
export type Copy = (what: Copied, said: string) => void;

export function useCopy(say: Say): Copy {
  return (what, said) => {
    void write(what).then(
      () => say(said),
      // The browser refuses while another window has the focus; nothing else goes wrong here.
      () => say(words.copy.refused),
    );
  };
}

function write({ text, html }: Copied): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const blob = (content: string, type: string) => new Blob([content], { type });
  const item = new ClipboardItem({
    'text/plain': blob(text, 'text/plain'),
    'text/html': blob(html, 'text/html'),
  });
  return navigator.clipboard.write([item]);
}

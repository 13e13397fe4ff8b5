import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Opens a dialog modally as soon as it is rendered, focuses its first text field, and calls `onClose` when it is closed
 * in any way. The dialog's own `close` event comes a frame later, which would lose a key that opens it again before
 * then.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  const current = useRef(onClose);
  current.current = onClose;
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // By default the browser focuses the close button, which comes first.
    element.querySelector<HTMLElement>('input.TextBox')?.focus();
    const observer = new MutationObserver(() => {
      if (!element.open) current.current();
    });
    observer.observe(element, { attributeFilter: ['open'] });
    return () => observer.disconnect();
  }, []);
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Opens a dialog modally as soon as it is rendered, with the focus on its first text field, and calls `onClose` once it is
 * closed in any way. Its `close` event would come a frame later, and a key that opens it again before then would be lost.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  const current = useRef(onClose);
  current.current = onClose;
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // Rather than the close button, which comes first.
    element.querySelector<HTMLElement>('input.TextBox')?.focus();
    const observer = new MutationObserver(() => {
      if (!element.open) current.current();
    });
    observer.observe(element, { attributeFilter: ['open'] });
    return () => observer.disconnect();
  }, []);
}

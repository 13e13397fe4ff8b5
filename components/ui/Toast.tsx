import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import type { ToastState, ToastView } from './use-toast.ts';
import './Toast.css';

export type ToastProps = { toast: ToastState };

/** The current toasts, each announced politely by itself. */
export function Toast({ toast: { shown, hide } }: ToastProps) {
  return (
    <div class="Toast" role="status" aria-atomic="false">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} hide={hide} />
      ))}
    </div>
  );
}

type ToastLineProps = { toast: ToastView; hide: ToastState['hide'] };

/**
 * A toast, for ten seconds with an action, otherwise as long as its text takes to read. It stays while its button has
 * the focus or the pointer.
 */
function ToastLine({ toast, hide }: ToastLineProps) {
  const { text, action } = toast;
  const [held, setHeld] = useState(false);
  useLayoutEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hide(toast), action ? 10_000 : 3_000 + 60 * text.length);
    return () => clearTimeout(timer);
  }, [held]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  // A pointer that moves: it may only rest where the button was pressed that led to this message.
  return (
    <p onFocusIn={hold} onFocusOut={release} onMouseMove={hold} onMouseLeave={release}>
      <span>{text}</span>
      {action && (
        <Button look="quiet" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </p>
  );
}

import { Button } from './Button.tsx';
import type { ToastState } from './use-toast.ts';
import './Toast.css';

export type ToastProps = { toast: ToastState };

/** The current toast, announced politely. It stays while its button has the focus or the pointer. */
export function Toast({ toast: { shown, hold, release } }: ToastProps) {
  return (
    <div
      class="Toast"
      role="status"
      onFocusIn={hold}
      onFocusOut={release}
      onMouseEnter={hold}
      onMouseLeave={release}
    >
      {shown && (
        <p key={shown.id}>
          <span>{shown.text}</span>
          {shown.action && (
            <Button look="quiet" onClick={shown.action.run}>
              {shown.action.label}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import './StatusMessage.css';
import type { ToastAction } from './use-toast.ts';

/** A short message, with an action such as Undo. */
export interface Message {
  text: string;
  action?: ToastAction | null | undefined;
}

export type StatusMessageProps = { message: Message | undefined };

/** The result of the last action, announced politely where it stands. */
export function StatusMessage({ message }: StatusMessageProps) {
  const box = useRef<HTMLParagraphElement>(null);
  const { text, action } = message ?? {};
  const run = () => {
    action?.run();
    // The pressed button may disappear.
    box.current?.focus();
  };
  return (
    <p role="status" class="StatusMessage" ref={box} tabIndex={-1}>
      {text}
      {action && (
        <Button look="quiet" onClick={run}>
          {action.label}
        </Button>
      )}
    </p>
  );
}

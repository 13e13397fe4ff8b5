import { Button } from './Button.tsx';
import './StatusMessage.css';
import type { ToastAction } from './use-toast.ts';

/** A short message, with an action such as Undo. */
export interface Message {
  text: string;
  action?: ToastAction | undefined;
}

export type StatusMessageProps = { message: Message | undefined };

/** The result of the last action, announced politely where it stands. */
export function StatusMessage({ message }: StatusMessageProps) {
  return (
    <p role="status" class="StatusMessage">
      {message?.text}
      {message?.action && (
        <Button look="quiet" onClick={message.action.run}>
          {message.action.label}
        </Button>
      )}
    </p>
  );
}

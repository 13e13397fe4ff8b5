import { Button } from './Button.tsx';
import './EmptyState.css';

export type EmptyStateProps = {
  title: string;
  text?: string | undefined;
  /** What can be done about it. */
  action?: { label: string; run: () => void } | undefined;
  /** Another action that can help. */
  secondAction?: EmptyStateProps['action'];
  busy?: boolean;
};

/** Shown in place of an empty list: what the state is, and what can be done. */
export function EmptyState({ title, text, action, secondAction, busy = false }: EmptyStateProps) {
  return (
    <div class="EmptyState" aria-busy={busy}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action && (
        <Button onClick={action.run} busy={busy}>
          {action.label}
        </Button>
      )}
      {secondAction && (
        <Button look="quiet" onClick={secondAction.run} busy={busy}>
          {secondAction.label}
        </Button>
      )}
    </div>
  );
}

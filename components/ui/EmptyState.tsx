import { Button } from './Button.tsx';
import './EmptyState.css';

export type EmptyStateProps = {
  title: string;
  text?: string | undefined;
  /** The one thing that can be done. */
  action?: { label: string; run: () => void } | undefined;
  busy?: boolean;
};

/** A state that has no rows: what is the case, and one way on. */
export function EmptyState({ title, text, action, busy = false }: EmptyStateProps) {
  return (
    <div class="EmptyState" aria-busy={busy}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action && (
        <Button onClick={action.run} busy={busy}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

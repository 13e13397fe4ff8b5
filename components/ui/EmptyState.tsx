import { Button } from './Button.tsx';
import './EmptyState.css';

export type EmptyStateProps = {
  title: string;
  text?: string | undefined;
  /** The one available action. */
  action?: { label: string; run: () => void } | undefined;
  busy?: boolean;
};

/** Shown in place of an empty list: what the state is, and one action. */
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

import { Button } from '../../ui/Button.tsx';
import './ChangeBar.css';

export type ChangeBarProps = { text: string; action: { label: string; run: () => void } };

/** Says above the article that there is another version of it, and what can be done about that. */
export function ChangeBar({ text, action }: ChangeBarProps) {
  return (
    <div class="ChangeBar" role="status">
      <p>{text}</p>
      <Button look="quiet" onClick={action.run}>
        {action.label}
      </Button>
    </div>
  );
}

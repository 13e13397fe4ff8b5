import { Button } from '../../ui/Button.tsx';
import './ChangeBar.css';

export type ChangeBarProps = { text: string; action: { label: string; run: () => void } };

/** The bar above an article that announces another version, with one action. */
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

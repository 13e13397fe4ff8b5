import { words } from '../../lib/words/en.ts';
import { Button } from '../ui/Button.tsx';
import './ChangeBar.css';

export type ChangeBarProps = { onShow: () => void };

/** Says that the publisher changed the article while it was open. */
export function ChangeBar({ onShow }: ChangeBarProps) {
  return (
    <div class="ChangeBar" role="status">
      <p>{words.reading.changed}</p>
      <Button look="quiet" onClick={onShow}>
        {words.action.showChange}
      </Button>
    </div>
  );
}

import { words } from '../../lib/words/en.ts';
import { Button } from '../ui/Button.tsx';
import { Actions } from './Actions.tsx';

export type KeepStorageProps = { onAsk: () => void; answer: string | null };

/** Asks the browser to keep the storage, and tells its answer. */
export function KeepStorage({ onAsk, answer }: KeepStorageProps) {
  return (
    <Actions answer={answer}>
      <Button onClick={onAsk}>{words.health.stored.keep}</Button>
    </Actions>
  );
}

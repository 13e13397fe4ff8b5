import { words } from '../../../lib/i18n/en.ts';
import { Actions } from '../../ui/ButtonRow.tsx';
import { Button } from '../../ui/Button.tsx';

export type KeepStorageProps = { onAsk: () => void; answer: string | null };

/** Asks the browser to keep the storage, and tells its answer. */
export function KeepStorage({ onAsk, answer }: KeepStorageProps) {
  return (
    <Actions answer={answer}>
      <Button onClick={onAsk}>{words.health.stored.keep}</Button>
    </Actions>
  );
}

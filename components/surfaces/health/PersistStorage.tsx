import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';

export type PersistStorageProps = { onRequest: () => void; message: string | null };

/** Requests persistent storage, and shows the browser's answer. */
export function PersistStorage({ onRequest, message }: PersistStorageProps) {
  return (
    <ButtonRow message={message}>
      <Button onClick={onRequest}>{t('health_persistence_request')}</Button>
    </ButtonRow>
  );
}

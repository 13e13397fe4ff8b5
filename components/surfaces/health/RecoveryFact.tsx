import { formatTimestamp } from '../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../lib/i18n/t.ts';
import { recoveryMessage } from '../../../lib/presenters/backup.ts';
import { readMirrorRestore } from '../../../lib/store/backup/mirror-restore.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Fact } from '../page-frame/Fact.tsx';

export type RecoveryFactProps = { now: number };

/** What was restored after the database was lost; nothing if it never was. */
export function RecoveryFact({ now }: RecoveryFactProps) {
  const recovery = latest(useLive(readMirrorRestore, []));
  if (!recovery) return null;
  const { at } = recovery;
  return (
    <Fact term={t('recovery_title')} at={at}>
      {recoveryMessage(recovery, formatTimestamp(at, now))}
    </Fact>
  );
}

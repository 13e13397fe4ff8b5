import { readRecovery } from '../../lib/store/mirrored.ts';
import { backupWords } from '../../lib/words/backup.ts';
import { age } from '../../lib/words/time.ts';
import { latest, useLive } from '../hooks/use-live.ts';
import { Fact } from './Fact.tsx';

export type RecoveryFactProps = { now: number };

/** What came back when the database was lost; nothing where it never was. */
export function RecoveryFact({ now }: RecoveryFactProps) {
  const recovery = latest(useLive(readRecovery, []));
  if (!recovery) return null;
  const { at, saved, highlights } = recovery;
  return (
    <Fact term={backupWords.recovered} at={at}>
      {backupWords.recoveredWhat(saved, highlights, age(at, now))}
    </Fact>
  );
}

import { checkRows } from '../../../lib/app/worker/mend.ts';
import { words } from '../../../lib/i18n/en.ts';
import { rowCheckMessage } from '../../../lib/presenters/health/row-check.ts';
import type { Check } from '../../../lib/store/ingest/row-recovery.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact } from './Fact.tsx';

export type CheckFactProps = { check: Check | null; now: number };

/** Whether the stored rows are sound, and a way to have them looked through now. */
export function CheckFact({ check, now }: CheckFactProps) {
  const { stored } = words.health;
  return (
    <Fact term={stored.rows}>
      {rowCheckMessage(check, now)}{' '}
      <Button look="quiet" onClick={() => void checkRows()}>
        {stored.checkRows}
      </Button>
    </Fact>
  );
}

import { checkRows } from '../../lib/app/mend.ts';
import { checkSentence } from '../../lib/notice/check-sentence.ts';
import type { Check } from '../../lib/store/mend.ts';
import { words } from '../../lib/words/en.ts';
import { Button } from '../ui/Button.tsx';
import { Fact } from './Fact.tsx';

export type CheckFactProps = { check: Check | null; now: number };

/** Whether the stored rows are sound, and a way to have them looked through now. */
export function CheckFact({ check, now }: CheckFactProps) {
  const { stored } = words.health;
  return (
    <Fact term={stored.rows}>
      {checkSentence(check, now)}{' '}
      <Button look="quiet" onClick={() => void checkRows()}>
        {stored.checkRows}
      </Button>
    </Fact>
  );
}

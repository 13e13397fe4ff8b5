import { keepsAll, type RetentionRule } from '../../../lib/article/model/retention-rule.ts';
import { lastRunSentence, ruleSentence } from '../../../lib/presenters/storage/retention.ts';
import type { Retained } from '../../../lib/store/retention/retention-log.ts';
import { words } from '../../../lib/i18n/en.ts';
import { Fact } from './Fact.tsx';

export type KeepingFactProps = { rule: RetentionRule; retained: Retained; now: number };

/** How long things are kept, when that was last seen to, and what was removed so far. */
export function KeepingFact({ rule, retained, now }: KeepingFactProps) {
  const { keeping } = words;
  const isAll = keepsAll(rule);
  const notes = [
    ...(isAll ? [] : [lastRunSentence(retained, now)]),
    ...(retained.names === 0 ? [] : [keeping.total(retained.total), keeping.names(retained.names)]),
  ];
  return (
    <Fact term={keeping.title} notes={notes}>
      {isAll ? keeping.everything : ruleSentence(rule)}
    </Fact>
  );
}

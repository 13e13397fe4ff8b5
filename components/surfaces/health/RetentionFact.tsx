import { keepsAll, type RetentionRule } from '../../../lib/article/model/retention-rule.ts';
import { words } from '../../../lib/i18n/en.ts';
import {
  lastRetentionRun,
  retentionRuleSummary,
} from '../../../lib/presenters/storage/retention.ts';
import type { RetentionLog } from '../../../lib/store/retention/retention-log.ts';
import { Fact } from './Fact.tsx';

export type RetentionFactProps = { rule: RetentionRule; retained: RetentionLog; now: number };

/** How long things are kept, when that was last seen to, and what was removed so far. */
export function RetentionFact({ rule, retained, now }: RetentionFactProps) {
  const { keeping } = words;
  const isAll = keepsAll(rule);
  const notes = [
    ...(isAll ? [] : [lastRetentionRun(retained, now)]),
    ...(retained.tombstones === 0
      ? []
      : [keeping.total(retained.total), keeping.names(retained.tombstones)]),
  ];
  return (
    <Fact term={keeping.title} notes={notes}>
      {isAll ? keeping.everything : retentionRuleSummary(rule)}
    </Fact>
  );
}

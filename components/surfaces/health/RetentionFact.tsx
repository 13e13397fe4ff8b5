import { keepsAll, type RetentionRule } from '../../../lib/article/model/retention-rule.ts';
import { t } from '../../../lib/i18n/t.ts';
import { lastRetentionRun, retentionRuleSummary } from '../../../lib/presenters/storage.ts';
import type { RetentionLog } from '../../../lib/store/retention/retention-log.ts';
import { Fact } from './Fact.tsx';

export type RetentionFactProps = { rule: RetentionRule; retained: RetentionLog; now: number };

/** The retention rule, its last run, and the total removed. */
export function RetentionFact({ rule, retained, now }: RetentionFactProps) {
  const isAll = keepsAll(rule);
  const notes = [
    ...(isAll ? [] : [lastRetentionRun(retained, now)]),
    ...(retained.tombstones === 0
      ? []
      : [
          t('retention_deletedTotal', { count: retained.total }),
          t('retention_tombstones', { count: retained.tombstones }),
        ]),
  ];
  return (
    <Fact term={t('retention_title')} notes={notes}>
      {isAll ? t('retention_off') : retentionRuleSummary(rule)}
    </Fact>
  );
}

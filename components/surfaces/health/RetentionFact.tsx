import { keepsAll, type RetentionRule } from '../../../lib/article/model/retention-rule.ts';
import { t } from '../../../lib/i18n/t.ts';
import { lastRetentionRun, retentionRuleSummary } from '../../../lib/presenters/storage.ts';
import type { RetentionLog } from '../../../lib/store/retention/retention-log.ts';
import { Fact } from '../page-frame/Fact.tsx';

export type RetentionFactProps = { rule: RetentionRule; log: RetentionLog; now: number };

/** The retention rule, its last run, and the total removed. */
export function RetentionFact({ rule, log, now }: RetentionFactProps) {
  const isAll = keepsAll(rule);
  const notes = [
    ...(isAll ? [] : [lastRetentionRun(log, now)]),
    ...(log.tombstones === 0
      ? []
      : [
          t('retention_deletedTotal', { count: log.total }),
          t('retention_tombstones', { count: log.tombstones }),
        ]),
  ];
  return (
    <Fact term={t('retention_title')} notes={notes}>
      {isAll ? t('retention_off') : retentionRuleSummary(rule)}
    </Fact>
  );
}

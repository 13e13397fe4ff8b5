import { useContext, useRef, useState } from 'preact/hooks';
import { restoreRemovedArticles } from '../../../../lib/app/feed/backfill.ts';
import { changeSettings } from '../../../../lib/app/settings.ts';
import {
  isStricter,
  keepsAll,
  type RetentionRule,
} from '../../../../lib/article/model/retention-rule.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { lastRetentionRun, removalProgress } from '../../../../lib/presenters/storage.ts';
import { keepReadDaysChoices, versionRetentions } from '../../../../lib/settings.ts';
import { readRetentionJob } from '../../../../lib/store/articles/jobs.ts';
import { readRetentionLog } from '../../../../lib/store/retention/retention-log.ts';
import { latest, useLive, useRestingLive } from '../../../live/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { RemovalPreview } from './RemovalPreview.tsx';
import './RetentionStatus.css';

export type RetentionSectionProps = { now: number };

/**
 * The retention settings. A rule that removes nothing more than the current one applies at once; a stricter one is
 * previewed until the user confirms it.
 */
export function RetentionSection({ now }: RetentionSectionProps) {
  const { settings } = useContext(SettingsContext);
  const [unconfirmed, setUnconfirmed] = useState<Partial<RetentionRule> | null>(null);
  const state = useRef<HTMLDivElement>(null);
  const { keepReadDays, keepVersions } = { ...settings, ...unconfirmed };
  const choose = (chosen: Partial<RetentionRule>) => {
    const change = { ...unconfirmed, ...chosen };
    if (isStricter({ ...settings, ...change }, settings)) return setUnconfirmed(change);
    setUnconfirmed(null);
    void changeSettings(change);
  };
  const decide = (rule: RetentionRule | null) => {
    setUnconfirmed(null);
    if (rule) void changeSettings(rule);
    // The pressed button disappears; the focus moves to the result.
    state.current?.focus();
  };
  return (
    <Section title={t('retention_title')} level={3}>
      <SettingChoice
        name="keepReadDays"
        hint={t('retention_keepReadHint')}
        value={keepReadDays}
        choices={keepReadDaysChoices}
        onChange={(days) => choose({ keepReadDays: days })}
      />
      <SettingChoice
        name="keepVersions"
        value={keepVersions}
        choices={versionRetentions}
        onChange={(each) => choose({ keepVersions: each })}
      />
      <SectionNote>{t('retention_protectedHint')}</SectionNote>
      {unconfirmed && (
        <RemovalPreview
          rule={{ keepReadDays, keepVersions }}
          following={settings}
          now={now}
          onDecide={decide}
        />
      )}
      <div ref={state} tabIndex={-1}>
        <RetentionStatus
          isAll={keepsAll(settings)}
          now={now}
          onCancel={() => decide({ keepReadDays: null, keepVersions: 'all' })}
        />
      </div>
    </Section>
  );
}

type RetentionStatusProps = {
  /** Whether the rule keeps everything. */
  isAll: boolean;
  now: number;
  /** Ends the rule while it is deleting. */
  onCancel: () => void;
};

/** The last retention run and what it removed, and how removed articles can be fetched again. */
function RetentionStatus({ isAll, now, onCancel }: RetentionStatusProps) {
  const log = latest(useRestingLive(readRetentionLog));
  const job = latest(useLive(readRetentionJob, []));
  const [message, setMessage] = useState<string | null>(null);
  if (!log) return null;
  const restore = async () => {
    await restoreRemovedArticles();
    setMessage(t('retention_restoringRemoved'));
  };
  const lastRun = isAll ? t('retention_off') : lastRetentionRun(log, now);
  return (
    <div class="RetentionStatus">
      <p role="status">{job ? removalProgress(job) : lastRun}</p>
      {job && <Button onClick={onCancel}>{t('action_cancel')}</Button>}
      {log.tombstones > 0 && (
        <>
          <p>{t('retention_deletedTotal', { count: log.total })}</p>
          <Button onClick={restore}>{t('retention_restoreRemoved')}</Button>
          <p role="status">{message ?? t('retention_restoreRemovedHint')}</p>
        </>
      )}
    </div>
  );
}

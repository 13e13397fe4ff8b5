import { useContext, useRef, useState } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import {
  isStricter,
  keepsAll,
  type RetentionRule,
} from '../../../../lib/article/model/retention-rule.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { keepReadDaysChoices, versionRetentions } from '../../../../lib/settings.ts';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { RemovalPreview } from './RemovalPreview.tsx';
import { RetentionStatus } from './RetentionStatus.tsx';

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

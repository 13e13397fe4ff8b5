import { useRef, useState } from 'preact/hooks';
import { adoptRule } from '../../../../lib/app/retention/retention-settings.ts';
import { isStricter, keepsAll, type RetentionRule } from '../../../../lib/article/model/retention-rule.ts';
import { keepReadWords } from '../../../../lib/presenters/storage/retention.ts';
import { keepReadChoices, type Settings, versionKeepings } from '../../../../lib/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { KeepingPreview } from './RemovalPreview.tsx';
import { KeepingState } from './RetentionStatus.tsx';
import { Section } from '../../../ui/Section.tsx';
import './StorageSection.css';

export type KeepingSectionProps = { settings: Settings; now: number };

/**
 * How long things are kept. A rule that removes nothing more than the one that holds does so at once; any other is only
 * shown with what it would remove, until the reader wants that.
 */
export function KeepingSection({ settings, now }: KeepingSectionProps) {
  const [draft, setDraft] = useState<RetentionRule | null>(null);
  const state = useRef<HTMLDivElement>(null);
  const { keepRead, keepVersions } = draft ?? settings;
  const { title, read, readHint, versions, versionChoices, never } = words.keeping;
  const choose = (change: Partial<RetentionRule>) => {
    const rule = { keepRead, keepVersions, ...change };
    if (isStricter(rule, settings)) return setDraft(rule);
    setDraft(null);
    void adoptRule(rule);
  };
  const decide = (rule: RetentionRule | null) => {
    setDraft(null);
    if (rule) void adoptRule(rule);
    // The button that was pressed goes; what came of it is said here.
    state.current?.focus();
  };
  return (
    <Section title={title}>
      <Choice
        label={read}
        hint={readHint}
        value={keepRead}
        choices={[...new Set([...keepReadChoices, keepRead])]}
        wordsFor={keepReadWords}
        onChange={(days) => choose({ keepRead: days })}
      />
      <Choice
        label={versions}
        value={keepVersions}
        choices={versionKeepings}
        wordsFor={(each) => versionChoices[each]}
        onChange={(each) => choose({ keepVersions: each })}
      />
      <p class="KeepingSection">{never}</p>
      {draft && <KeepingPreview rule={draft} now={now} onDecide={decide} />}
      <div ref={state} tabIndex={-1}>
        <KeepingState isAll={keepsAll(settings)} now={now} />
      </div>
    </Section>
  );
}

import { Pencil, Trash } from 'lucide';
import { useContext } from 'preact/hooks';
import { createRule } from '../../../../lib/app/rules/edit-rules.ts';
import { readTerms } from '../../../../lib/article/lists/filter-terms.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { ruleEffect, ruleName } from '../../../../lib/presenters/rule.ts';
import { maxRule, type Rule } from '../../../../lib/rule.ts';
import { Button } from '../../../ui/Button.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { StatusMessage } from '../../../ui/StatusMessage.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { RuleEditor } from './RuleEditor.tsx';
import { useRuleEdits } from './use-rule-edits.ts';
import './RuleSection.css';

export type RuleSectionProps = { now: number };

/** The user's rules. */
export function RuleSection({ now }: RuleSectionProps) {
  const { rules, followed } = useContext(SettingsContext).settings;
  const { edited, message, edit, save, setOn, remove, apply } = useRuleEdits(rules, now);
  const editor = (rule: Rule) => (
    <RuleEditor
      key={rule.id}
      rule={rule}
      now={now}
      onStore={save}
      onApply={apply}
      onCancel={() => edit(null)}
    />
  );
  const isNew = edited !== null && !rules.some(({ id }) => id === edited.id);
  return (
    <Section title={t('rules_title')} name="rules" level={3}>
      <SectionNote>{t('rules_hint')}</SectionNote>
      {rules.length === 0 && !edited && <SectionNote>{t('rules_none')}</SectionNote>}
      <ul class="RuleList">
        {rules.map((rule) => (
          <li key={rule.id}>
            {rule.id === edited?.id ? (
              editor(edited)
            ) : (
              <RuleRow
                rule={rule}
                followed={followed}
                onSwitch={(isOn) => setOn(rule, isOn)}
                onEdit={() => edit(rule)}
                onRemove={() => remove(rule)}
              />
            )}
          </li>
        ))}
      </ul>
      {isNew && editor(edited)}
      {!edited && rules.length < maxRule.rules && (
        <Button onClick={() => edit(createRule({ text: '', terms: '' }))}>{t('rules_new')}</Button>
      )}
      <StatusMessage message={message} />
    </Section>
  );
}

type RuleRowProps = {
  rule: Rule;
  followed: readonly string[];
  onSwitch: (isOn: boolean) => void;
  onEdit: () => void;
  onRemove: () => void;
};

/** A rule: its condition and actions, its switch, and buttons to edit and delete it. */
function RuleRow({ rule, followed, onSwitch, onEdit, onRemove }: RuleRowProps) {
  const name = ruleName(rule.text, readTerms(rule.terms) ?? []);
  return (
    <div class="RuleRow">
      <Switch label={name} hint={ruleEffect(rule, followed)} on={rule.isOn} onChange={onSwitch} />
      <span class="buttons">
        <IconButton icon={Pencil} label={t('rules_edit', { name })} onClick={onEdit} />
        <IconButton icon={Trash} label={t('rules_remove', { name })} onClick={onRemove} />
      </span>
    </div>
  );
}

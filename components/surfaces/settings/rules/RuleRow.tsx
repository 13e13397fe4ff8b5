import { Pencil, Trash } from 'lucide';
import { readTerms } from '../../../../lib/article/lists/filter-terms.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { ruleEffect, ruleName } from '../../../../lib/presenters/rule.ts';
import type { Rule } from '../../../../lib/rule.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';

export type RuleRowProps = {
  rule: Rule;
  followed: readonly string[];
  onSwitch: (isOn: boolean) => void;
  onEdit: () => void;
  onRemove: () => void;
};

/** A rule: its condition and actions, its switch, and buttons to edit and delete it. */
export function RuleRow({ rule, followed, onSwitch, onEdit, onRemove }: RuleRowProps) {
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

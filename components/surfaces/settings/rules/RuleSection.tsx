import { useState } from 'preact/hooks';
import { applyRule } from '../../../../lib/app/reading/apply-rule.ts';
import { createRule, putRule, removeRule } from '../../../../lib/app/rules/edit-rules.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { appliedMessage } from '../../../../lib/presenters/rule.ts';
import { maxRule, type Rule } from '../../../../lib/rule.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { type Message, StatusMessage } from '../../../ui/StatusMessage.tsx';
import type { ToastAction } from '../../../ui/use-toast.ts';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleRow } from './RuleRow.tsx';
import './RuleSection.css';

export type RuleSectionProps = { settings: Pick<Settings, 'rules' | 'followed'>; now: number };

/** What is done with articles that match a search. */
export function RuleSection({ settings: { rules, followed }, now }: RuleSectionProps) {
  const [edited, setEdited] = useState(ruleOfAddress);
  const [shown, setShown] = useState<Message>();
  const showMessage = (text: string, action?: ToastAction) => setShown({ text, action });
  const attempt = useAttempt(showMessage);
  const undoing = (undo: () => Promise<unknown>): ToastAction => ({
    label: t('action_undo'),
    run: () => attempt(async () => showMessage(t('action_undone'), void (await undo()))),
  });
  const store = async (rule: Rule): Promise<boolean> => {
    // The parser of queries is loaded once a rule is stored.
    const { writeRule } = await import('../../../../lib/app/rules/write-rule.ts');
    const failure = await writeRule(rule, now);
    if (failure !== 'full') setEdited(failure && rule);
    setShown(failure === 'full' ? { text: t('rules_full') } : undefined);
    return failure === null;
  };
  const save = async (rule: Rule) => {
    const before = rules.find(({ id }) => id === rule.id);
    const undo = () => (before ? putRule(before) : removeRule(rule.id));
    if (await store(rule)) showMessage(t('rules_stored'), undoing(undo));
  };
  /** One that a file has brought is turned on where the user sees what it matches. */
  const turn = (rule: Rule) => {
    if (rule.isOn && rule.condition === null) setEdited(rule);
    else attempt(() => store(rule));
  };
  const remove = async (rule: Rule) => {
    await removeRule(rule.id);
    showMessage(
      t('rules_removed'),
      undoing(() => putRule(rule)),
    );
  };
  const apply = async (rule: Rule, articleIds: readonly number[]) => {
    const { markedRead, saved, undo } = await applyRule(rule, articleIds, now);
    showMessage(appliedMessage(markedRead, saved), undoing(undo));
  };
  const editor = (rule: Rule) => (
    <RuleEditor
      key={rule.id}
      rule={rule}
      now={now}
      onStore={(changed) => attempt(() => save(changed))}
      onApply={(changed, articleIds) => attempt(() => apply(changed, articleIds))}
      onCancel={() => setEdited(null)}
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
                onSwitch={(isOn) => turn({ ...rule, isOn })}
                onEdit={() => setEdited(rule)}
                onRemove={() => attempt(() => remove(rule))}
              />
            )}
          </li>
        ))}
      </ul>
      {isNew && editor(edited)}
      {!edited && rules.length < maxRule.rules && (
        <Button onClick={() => setEdited(createRule({ text: '', terms: '' }))}>
          {t('rules_new')}
        </Button>
      )}
      <StatusMessage message={shown} />
    </Section>
  );
}

/** The new rule that the page's address asks for, as a search in the panel does. */
function ruleOfAddress(): Rule | null {
  const asked = new URLSearchParams(window.location.search);
  const [text, terms] = [asked.get('text'), asked.get('terms')];
  return text === null && terms === null
    ? null
    : createRule({ text: text ?? '', terms: terms ?? '' });
}

import { useState } from 'preact/hooks';
import { applyRule } from '../../../../lib/app/reading/apply-rule.ts';
import { createRule, putRule, removeRule } from '../../../../lib/app/rules/edit-rules.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { appliedMessage } from '../../../../lib/presenters/rule.ts';
import type { Rule } from '../../../../lib/rule.ts';
import type { Message } from '../../../ui/StatusMessage.tsx';
import type { ToastAction } from '../../../ui/use-toast.ts';

/** Edits of the rules. */
export interface RuleEdits {
  /** The rule in the editor, which may be a new one; `null` while none is edited. */
  edited: Rule | null;
  /** The result of the last edit. */
  message: Message | undefined;
  edit: (rule: Rule | null) => void;
  save: (rule: Rule) => void;
  setOn: (rule: Rule, isOn: boolean) => void;
  remove: (rule: Rule) => void;
  /** Applies the rule's actions to these articles. */
  apply: (rule: Rule, articleIds: readonly number[]) => void;
}

/** Stores, removes and applies rules, each with Undo. */
export function useRuleEdits(rules: readonly Rule[], now: number): RuleEdits {
  const [edited, edit] = useState(ruleOfAddress);
  const [message, setMessage] = useState<Message>();
  const showMessage = (text: string, action?: ToastAction) => setMessage({ text, action });
  const undoing = (undo: () => Promise<unknown>): ToastAction => ({
    label: t('action_undo'),
    run: async () => showMessage(t('action_undone'), void (await undo())),
  });
  const store = async (rule: Rule): Promise<boolean> => {
    // The query parser is loaded only when a rule is stored.
    const { writeRule } = await import('../../../../lib/app/rules/write-rule.ts');
    const failure = await writeRule(rule, now);
    if (failure !== 'full') edit(failure && rule);
    setMessage(failure === 'full' ? { text: t('rules_full') } : undefined);
    return failure === null;
  };
  const save = async (rule: Rule) => {
    const before = rules.find(({ id }) => id === rule.id);
    const undo = () => (before ? putRule(before) : removeRule(rule.id));
    if (await store(rule)) showMessage(t('rules_stored'), undoing(undo));
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
  return {
    edited,
    message,
    edit,
    save,
    setOn: (rule, isOn) => {
      const switched = { ...rule, isOn };
      // A rule that came from a file is turned on in the editor, where the user sees what it matches.
      if (isOn && rule.condition === null) edit(switched);
      else void store(switched);
    },
    remove,
    apply,
  };
}

/** The new rule in the page's address, for example from a search in the panel; `null` if there is none. */
function ruleOfAddress(): Rule | null {
  const asked = new URLSearchParams(window.location.search);
  const [text, terms] = [asked.get('text'), asked.get('terms')];
  return text === null && terms === null
    ? null
    : createRule({ text: text ?? '', terms: terms ?? '' });
}

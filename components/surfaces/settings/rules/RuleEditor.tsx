import { useEffect, useRef, useState } from 'preact/hooks';
import type { RuleMatches } from '../../../../lib/app/rules/preview-rule.ts';
import { readTerms } from '../../../../lib/article/lists/filter-terms.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { hasRichNotifications } from '../../../../lib/platform/notifications.ts';
import { queryInWords } from '../../../../lib/presenters/query-words.ts';
import { ruleFilters } from '../../../../lib/presenters/rule.ts';
import { maxRule, type Rule, ruleActions } from '../../../../lib/rule.ts';
import { publisherText } from '../../../../lib/site/site.ts';
import { normalizeTags, tagsInLine } from '../../../../lib/tag.ts';
import { QueryMistakes } from '../../../search/QueryMistakes.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { type Answered, useAnswer } from '../../../ui/use-answer.ts';

export type RuleEditorProps = {
  rule: Rule;
  now: number;
  /** Stores the rule unless it is empty. */
  onStore: (rule: Rule) => void;
  /** Applies the rule's actions to these articles. */
  onApply: (rule: Rule, articleIds: readonly number[]) => void;
  onCancel: () => void;
};

/** The form of a rule, with a preview of what it would match. */
export function RuleEditor({ rule: given, now, onStore, onApply, onCancel }: RuleEditorProps) {
  const [rule, setRule] = useState(given);
  const form = useRef<HTMLFormElement>(null);
  const { answer: preview, isCurrent } = useRulePreview(rule, now);
  const change = (fields: Partial<Rule>) => setRule((current) => ({ ...current, ...fields }));
  const doesSomething = ruleActions.some((action) => rule[action]);
  const isComplete = preview?.isComplete === true && doesSomething;
  // A rule can be saved only once its preview is shown.
  const canStore = isComplete && isCurrent;
  const matched = preview?.articleIds ?? [];
  const canApply = isComplete && matched.length > 0 && (rule.marksRead || rule.saves);
  const filters = ruleFilters(readTerms(rule.terms) ?? []);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      class="RuleEditor"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canStore) onStore(rule);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <TextField
        label={t('rules_query')}
        hint={t('rules_queryHint')}
        value={rule.text}
        maxLength={maxRule.text}
        onInput={(text) => change({ text })}
      />
      {filters !== '' && (
        <p class="filters">
          {t('rules_filters', { filters })}{' '}
          <Button look="quiet" onClick={() => change({ terms: '' })}>
            {t('rules_withoutFilters')}
          </Button>
        </p>
      )}
      <RuleActions rule={rule} onChange={change} />
      {preview && <RulePreview text={rule.text} preview={preview} now={now} />}
      <div class="buttons">
        <Button look="primary" submits disabled={!canStore}>
          {t('rules_store')}
        </Button>
        {canApply && (
          <Button disabled={!isCurrent} onClick={() => onApply(rule, matched)}>
            {t('rules_apply')}
          </Button>
        )}
        <Button onClick={onCancel}>{t('action_cancel')}</Button>
      </div>
    </form>
  );
}

type RuleActionsProps = { rule: Rule; onChange: (fields: Partial<Rule>) => void };

function RuleActions({ rule, onChange }: RuleActionsProps) {
  const [tags, setTags] = useState(rule.tags.join(', '));
  const write = (line: string) => {
    setTags(line);
    onChange({ tags: normalizeTags(tagsInLine(line)).slice(0, maxRule.tags) });
  };
  return (
    <>
      <fieldset class="actions">
        <legend>{t('rules_does')}</legend>
        {ruleActions.map((action) => (
          <label key={action}>
            <input
              type="checkbox"
              checked={rule[action]}
              onChange={(event) => onChange({ [action]: event.currentTarget.checked })}
            />
            {t(`rules_do_${action}`)}
          </label>
        ))}
      </fieldset>
      {rule.notifies && hasRichNotifications && (
        <Switch
          label={t('rules_silent')}
          on={rule.isSilent}
          onChange={(isSilent) => onChange({ isSilent })}
        />
      )}
      {rule.saves && (
        <TextField
          label={t('rules_tags')}
          hint={t('rules_tagsHint')}
          value={tags}
          onInput={write}
        />
      )}
    </>
  );
}

/** What a rule would match among stored articles, as it is edited. */
function useRulePreview(
  { text, terms }: Pick<Rule, 'text' | 'terms'>,
  now: number,
): Answered<RuleMatches> {
  const look = async () => {
    // The search code is loaded only when a rule is edited.
    const { previewRule } = await import('../../../../lib/app/rules/preview-rule.ts');
    return previewRule({ text, terms }, now);
  };
  return useAnswer(look, [text, terms]);
}

type RulePreviewProps = {
  /** The rule's text. */
  text: string;
  preview: RuleMatches;
  now: number;
};

/** What a rule would match among stored articles, and what is wrong with its text. */
function RulePreview({ text, preview, now }: RulePreviewProps) {
  const { errors, clauses, isComplete, articleIds, latest, stored } = preview;
  const words = queryInWords(clauses, now);
  const count = articleIds.length;
  const matches =
    count === 0 ? t('rules_matchesNone') : t('rules_matches', { count, total: stored });
  return (
    <div class="RulePreview">
      <QueryMistakes query={{ errors, text }} />
      {words && <p>{words}</p>}
      <p role="status">{isComplete && matches}</p>
      <ul>
        {latest.map(({ id, title }) => (
          <li key={id} {...publisherText}>
            {title}
          </li>
        ))}
      </ul>
    </div>
  );
}

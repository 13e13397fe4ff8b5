import type { RuleMatches } from '../../../../lib/app/rules/preview-rule.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { queryInWords } from '../../../../lib/presenters/query-words.ts';
import { publisherText } from '../../../../lib/site/site.ts';
import { QueryMistakes } from '../../../search/QueryMistakes.tsx';

export type RulePreviewProps = {
  /** The rule's text. */
  text: string;
  preview: RuleMatches;
  now: number;
};

/** What a rule would match among stored articles, and what is wrong with its text. */
export function RulePreview({ text, preview, now }: RulePreviewProps) {
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

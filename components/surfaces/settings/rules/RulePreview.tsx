import type { RuleMatches } from '../../../../lib/app/rules/preview-rule.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { queryInWords } from '../../../../lib/presenters/query-words.ts';
import { queryErrorMessage } from '../../../../lib/presenters/search.ts';
import { publisherText } from '../../../../lib/site/site.ts';

export type RulePreviewProps = {
  /** The rule's text. */
  text: string;
  preview: RuleMatches;
  now: number;
};

/** What a rule would match among stored articles, and what is wrong with its text. */
export function RulePreview({ text, preview, now }: RulePreviewProps) {
  const { error, clauses, isComplete, articleIds, latest, stored } = preview;
  const words = queryInWords(clauses, now);
  const count = articleIds.length;
  const matches =
    count === 0 ? t('rules_matchesNone') : t('rules_matches', { count, total: stored });
  return (
    <div class="RulePreview">
      {error && <p class="mistake">{mistake(error, text)}</p>}
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

const mistake = (error: NonNullable<RuleMatches['error']>, text: string): string =>
  error.kind === 'unavailable'
    ? t('rules_unavailable', { text: text.slice(error.start, error.end) })
    : queryErrorMessage(error, text);

import { t } from '../../lib/i18n/t.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export type MissingArticleProps = { onBack: () => void };

/** Shown instead of an article that is not stored. */
export function MissingArticle({ onBack }: MissingArticleProps) {
  return (
    <EmptyState
      title={t('reading_notStored')}
      text={t('reading_notStoredHint')}
      action={{ label: t('action_backToList'), run: onBack }}
    />
  );
}

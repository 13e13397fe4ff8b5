import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/Button.tsx';
import './BackToArticle.css';

export type BackToArticleProps = { onReturn: (() => void) | null };

/** Leads from a list back to the article in which it was chosen. */
export function BackToArticle({ onReturn }: BackToArticleProps) {
  return (
    onReturn && (
      <p class="BackToArticle">
        <Button look="quiet" onClick={onReturn}>
          {t('action_backToArticle')}
        </Button>
      </p>
    )
  );
}

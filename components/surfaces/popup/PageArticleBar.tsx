import { t } from '../../../lib/i18n/t.ts';
import { publisherText } from '../../../lib/site/site.ts';
import { Button } from '../../ui/Button.tsx';
import './PageArticleBar.css';

export type PageArticleBarProps = {
  /** The sentence of the offer. */
  text: string;
  /** The article's title, on its own line. */
  title?: string;
  onOpen: () => void;
};

/** Above the list: the article of the page in the active tab, or today's briefing, with a button to open it. */
export function PageArticleBar({ text, title, onOpen }: PageArticleBarProps) {
  return (
    <div class="PageArticleBar">
      <p>
        {text}
        {title !== undefined && (
          <span class="title" {...publisherText}>
            {title}
          </span>
        )}
      </p>
      <Button onClick={onOpen}>{t('popup_read')}</Button>
    </div>
  );
}

import { t } from '../../../lib/i18n/t.ts';
import { publisherText } from '../../../lib/site/site.ts';
import { Button } from '../../ui/Button.tsx';
import './PageArticleBar.css';

export type PageArticleBarProps = {
  /** The title of the active tab's article. */
  title: string;
  onOpen: () => void;
};

/** Shown above the list on an article's own page: the article is stored, with a button to open it. */
export function PageArticleBar({ title, onOpen }: PageArticleBarProps) {
  return (
    <div class="PageArticleBar">
      <p>
        {t('popup_pageArticleStored')}
        <span class="title" {...publisherText}>
          {title}
        </span>
      </p>
      <Button onClick={onOpen}>{t('popup_openPageArticle')}</Button>
    </div>
  );
}

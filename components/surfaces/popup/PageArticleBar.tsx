import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import './PageArticleBar.css';

export type PageArticleBarProps = {
  /** What the article of the page behind the popup is called. */
  title: string;
  onOpen: () => void;
};

/** Above the list, on an article's own page: that it is here too, and the way to it. */
export function PageArticleBar({ title, onOpen }: PageArticleBarProps) {
  return (
    <div class="PageArticleBar">
      <p>
        {t('article_pageIsHere')}
        <span class="title">{title}</span>
      </p>
      <Button onClick={onOpen}>{t('article_openHere')}</Button>
    </div>
  );
}

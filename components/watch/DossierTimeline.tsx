import { formatLongDate } from '../../lib/i18n/format-date.ts';
import { t } from '../../lib/i18n/t.ts';
import { publisherText } from '../../lib/site/site.ts';
import type { Dossier } from '../../lib/store/watch/dossier.ts';
import { headlineClicks } from '../article/headline-clicks.ts';
import { Button } from '../ui/Button.tsx';

export type DossierTimelineProps = {
  dossier: Pick<Dossier, 'articles' | 'articleIds'>;
  onOpen: (articleId: number) => void;
  onMore: () => void;
};

/** The articles of a dossier, the newest first, and a button for older ones. */
export function DossierTimeline({ dossier, onOpen, onMore }: DossierTimelineProps) {
  const { articles, articleIds } = dossier;
  const [shown, total] = [articles.length, articleIds.length];
  return (
    <section>
      <h3>{t('dossier_timeline')}</h3>
      <ul>
        {articles.map(({ article: { id, url, title, sortAt }, isAbout }) => (
          <li key={id} data-about={isAbout}>
            <button type="button" {...publisherText} {...headlineClicks(url, () => onOpen(id))}>
              {title}
            </button>
            <span>
              {formatLongDate(sortAt)} · {t(isAbout ? 'dossier_about' : 'dossier_mention')}
            </span>
          </li>
        ))}
      </ul>
      {shown < total && (
        <p class="actions">
          {t('list_shownOfTotal', { shown, total })}
          <Button look="quiet" onClick={onMore}>
            {t('action_showMore')}
          </Button>
        </p>
      )}
    </section>
  );
}

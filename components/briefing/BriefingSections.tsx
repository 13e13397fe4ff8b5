import { changeOf } from '../../lib/briefing/article-points.ts';
import type { BriefedArticle, Briefing, BriefingPoint } from '../../lib/briefing/briefing.ts';
import { sectionTitle } from '../../lib/export/briefing/briefing-text.ts';
import { t } from '../../lib/i18n/t.ts';
import { publisherText } from '../../lib/site/site.ts';
import type { BriefedArticles } from '../../lib/store/briefing/briefings.ts';
import { headlineClicks } from '../article/headline-clicks.ts';
import '../ui/style/bullets.css';

/** Opens an article of a briefing, at the passage of a key point if one is given. */
export type OpenBriefed = (url: string, keyPoint: string | null) => void;

export type BriefingSectionsProps = {
  briefing: Briefing;
  known: BriefedArticles;
  onOpen: OpenBriefed;
};

/** The content of a briefing, in the words that articles had then. Each point leads to its passage. */
export function BriefingSections({ briefing, known, onOpen }: BriefingSectionsProps) {
  return (
    <>
      {briefing.sections.map((section) => (
        <section key={`${section.kind} ${section.name}`} data-kind={section.kind}>
          <h3>{sectionTitle(section)}</h3>
          {section.articles.map((article) => (
            <Article key={article.url} article={article} known={known} onOpen={onOpen} />
          ))}
        </section>
      ))}
    </>
  );
}

type ArticleProps = Omit<BriefingSectionsProps, 'briefing'> & { article: BriefedArticle };

function Article({ article, known, onOpen }: ArticleProps) {
  const { url, title, points } = article;
  const stored = known.articles.get(url);
  const isRead = stored !== undefined && !known.unread.has(stored.id);
  return (
    <article data-read={isRead}>
      <h4>
        <button
          type="button"
          data-stop={stored?.id ?? ''}
          {...publisherText}
          {...headlineClicks(url, () => onOpen(url, null))}
        >
          {title}
        </button>
      </h4>
      <ul class="Bullets">
        {points.map((point) => (
          <Point key={point.point} {...{ article, point, known, onOpen }} />
        ))}
      </ul>
    </article>
  );
}

type PointProps = ArticleProps & { point: BriefingPoint };

function Point({ article: { url, version }, point: { point, text, also }, ...others }: PointProps) {
  const { known, onOpen } = others;
  const stored = known.articles.get(url);
  const change = stored ? changeOf({ version, point, text }, stored) : null;
  if (text === '') return null;
  return (
    <li>
      <button
        type="button"
        data-stop=""
        {...publisherText}
        {...headlineClicks(url, () => onOpen(url, point === null ? null : text))}
      >
        {text}
      </button>
      {change && (
        <p class="change">
          {change.kind === 'gone'
            ? t('briefing_gone')
            : t('briefing_changed', { text: change.text })}
        </p>
      )}
      {also.map((each) => (
        <button
          key={each.url}
          type="button"
          class="also"
          data-stop=""
          {...headlineClicks(each.url, () =>
            onOpen(each.url, each.point === null ? null : each.text),
          )}
        >
          {t('briefing_also', { title: each.title })}
        </button>
      ))}
    </li>
  );
}

import { useMemo } from 'preact/hooks';
import { cachedDocument } from '../../../lib/article/document/document-cache.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import {
  compareVersions,
  type DiffSection,
} from '../../../lib/article/versions/compare-versions.ts';
import type { DiffPart } from '../../../lib/article/versions/word-diff.ts';
import { formatClockTime } from '../../../lib/i18n/format-time.ts';
import { t } from '../../../lib/i18n/t.ts';
import { publisherText } from '../../../lib/site/site.ts';
import type { BodyRow } from '../../../lib/store/rows/articles.ts';
import { Choice } from '../../ui/fields/Choice.tsx';
import { KeyPointCard } from '../key-points/KeyPointCard.tsx';
import './DiffView.css';
import '../ArticleView.css';
import './CompareView.css';

export type CompareViewProps = {
  article: Article;
  before: BodyRow;
  after: BodyRow;
  /** The versions that can be compared with the current one. */
  choices: readonly BodyRow[];
  now: number;
  onChoose: (version: BodyRow) => void;
};

/** Two versions of an article in one text: what was removed and what was added. Unchanged text is collapsed. */
export function CompareView(props: CompareViewProps) {
  const { article, before, after, choices, now, onChoose } = props;
  const { title, keyPoints, text } = useMemo(
    () => compareVersions(cachedDocument(article, before), cachedDocument(article, after)),
    [before.articleId, before.hash, after.hash],
  );
  return (
    <article class="ArticleView CompareView" aria-labelledby="article-title">
      <h1 id="article-title" tabIndex={-1} {...publisherText}>
        <DiffView parts={title} />
      </h1>
      {choices.length > 1 && (
        <Choice
          label={t('versions_compareWith')}
          value={choices.find(({ hash }) => hash === before.hash) ?? before}
          choices={choices}
          labelFor={({ seenAt }) => t('versions_versionOf', { time: formatClockTime(seenAt, now) })}
          onChange={onChoose}
        />
      )}
      {keyPoints.length > 0 && (
        <KeyPointCard>
          <ul>
            {keyPoints.map((section) => (
              <li class={section.kind}>
                {contentOf(section, (count) => t('diff_unchangedPoints', { count }))}
              </li>
            ))}
          </ul>
        </KeyPointCard>
      )}
      <div class="body">
        {text.map((section) => (
          <p class={section.kind}>
            {contentOf(section, (count) => t('diff_unchangedParagraphs', { count }))}
          </p>
        ))}
      </div>
    </article>
  );
}

const contentOf = (section: DiffSection, unchanged: (count: number) => string) =>
  section.kind === 'changed' ? (
    <span {...publisherText}>
      <DiffView parts={section.parts} />
    </span>
  ) : (
    unchanged(section.count)
  );

type DiffViewProps = { parts: readonly DiffPart[] };

/** Text with its edits, marked by color and line, and by hidden words for screen readers. */
function DiffView({ parts }: DiffViewProps) {
  return (
    <>
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return text;
        const Edit = kind === 'removed' ? 'del' : 'ins';
        return (
          <Edit class="DiffView">
            <span class="visually-hidden">
              {' '}
              {kind === 'removed' ? t('diff_removed') : t('diff_added')}{' '}
            </span>
            {text}
            <span class="visually-hidden"> {t('diff_end')} </span>
          </Edit>
        );
      })}
    </>
  );
}

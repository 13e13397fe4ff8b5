import { t } from '../../lib/i18n/t.ts';
import type { ListFilter } from '../../lib/store/rows/views.ts';
import { HighlightLayer } from '../highlight/HighlightLayer.tsx';
import { MomentList } from '../highlight/MomentList.tsx';
import { OrphanList } from '../highlight/OrphanList.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ArticleView } from './ArticleView.tsx';
import { CompareView } from './compare/CompareView.tsx';
import type { EvidenceJump } from './key-points/use-evidence-jump.ts';
import { ReturnPill } from './ReturnPill.tsx';
import type { ReadingPage } from './use-reading-page.ts';

export type ReadingContentProps = {
  page: ReadingPage;
  jump: EvidenceJump;
  now: number;
  /** Shows all articles that match a filter. */
  onFilter: (filter: ListFilter) => void;
  onBack: () => void;
};

/** The article or the comparison of two of its versions, with what floats above it and stands below it. */
export function ReadingContent({ page, jump, now, onFilter, onBack }: ReadingContentProps) {
  const { articleId, text, isGone, fullText, comparison, highlighter } = page;
  const { before } = comparison;
  return (
    <>
      {text && !before && (
        <ArticleView
          {...text.shown}
          fullText={fullText}
          now={now}
          onFollow={jump.follow}
          onFilter={onFilter}
        />
      )}
      <MomentList highlighter={highlighter} articleId={articleId} />
      <OrphanList highlighter={highlighter} />
      <HighlightLayer highlighter={highlighter} />
      {text?.shown.body && before && (
        <CompareView
          article={text.shown.article}
          before={before}
          after={text.shown.body}
          choices={comparison.others}
          now={now}
          onChoose={comparison.choose}
        />
      )}
      {jump.back && <ReturnPill onReturn={jump.back} />}
      {isGone && (
        <EmptyState
          title={t('reading_notStored')}
          text={t('reading_notStoredHint')}
          action={{ label: t('action_backToList'), run: onBack }}
        />
      )}
    </>
  );
}

import type { DiffPart } from '../../../lib/article/versions/word-diff.ts';
import { t } from '../../../lib/i18n/t.ts';
import './DiffView.css';

export type DiffViewProps = { parts: readonly DiffPart[] };

/** Text with its edits, marked by color and line, and by hidden words for screen readers. */
export function DiffView({ parts }: DiffViewProps) {
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

import type { DiffPart } from '../../../lib/article/versions/word-diff.ts';
import { words } from '../../../lib/i18n/en.ts';
import './DiffView.css';

export type DiffViewProps = { parts: readonly DiffPart[] };

/** Text with its edits: marked for the eye by color and line, and for the ear by words around them. */
export function DiffView({ parts }: DiffViewProps) {
  const { removed, added, end } = words.versions;
  return (
    <>
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return text;
        const Edit = kind === 'removed' ? 'del' : 'ins';
        return (
          <Edit class="DiffView">
            <span class="visually-hidden"> {kind === 'removed' ? removed : added} </span>
            {text}
            <span class="visually-hidden"> {end} </span>
          </Edit>
        );
      })}
    </>
  );
}

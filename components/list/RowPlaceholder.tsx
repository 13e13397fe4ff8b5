import type { RowPosition } from './ArticleRow.tsx';
import './RowPlaceholder.css';

export type RowPlaceholderProps = { articleId: number; position: RowPosition };

/** Holds the place of a row whose article has not been read yet. */
export function RowPlaceholder({ articleId, position }: RowPlaceholderProps) {
  return (
    <li
      class="RowPlaceholder"
      data-row={articleId}
      aria-busy="true"
      aria-posinset={position.at}
      aria-setsize={position.of}
    />
  );
}

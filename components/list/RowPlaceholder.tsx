import type { RowPosition } from './ArticleRow.tsx';
import './RowPlaceholder.css';

export type RowPlaceholderProps = { articleId: number; position: RowPosition };

/** Room for a row whose article is still being read. */
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

import type { RowPosition } from './ArticleRow.tsx';
import './RowPlaceholder.css';

export type RowPlaceholderProps = { n: number; position: RowPosition };

/** Room for a row whose article is still being read. */
export function RowPlaceholder({ n, position }: RowPlaceholderProps) {
  return (
    <li
      class="RowPlaceholder"
      data-row={n}
      aria-busy="true"
      aria-posinset={position.at}
      aria-setsize={position.of}
    />
  );
}

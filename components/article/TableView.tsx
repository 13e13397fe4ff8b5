import type { Inline, TableRow } from '../../lib/article/body.ts';
import { inlineText } from '../../lib/article/body-text.ts';
import { words } from '../../lib/words/en.ts';
import { InlineView } from './InlineView.tsx';
import type { PassageMark } from './passage-numbers.ts';
import { ScrollRegion } from './ScrollRegion.tsx';
import './TableView.css';

export type TableViewProps = {
  rows: readonly TableRow[];
  caption: readonly Inline[];
  passage: PassageMark;
};

/** A table as wide as it needs to be; its header stays in sight while the rows scroll. */
export function TableView({ rows, caption, passage }: TableViewProps) {
  const bodyAt = rows.findIndex((row) => !row.header);
  const head = bodyAt < 0 ? [] : rows.slice(0, bodyAt);
  const name = inlineText(caption).trim();
  return (
    <ScrollRegion
      label={name === '' ? words.reading.table : words.reading.tableOf(name)}
      passage={passage}
    >
      <table class="TableView">
        {name !== '' && (
          <caption>
            <InlineView inlines={caption} />
          </caption>
        )}
        {head.length > 0 && <thead>{head.map(rowView)}</thead>}
        <tbody>{rows.slice(head.length).map(rowView)}</tbody>
      </table>
    </ScrollRegion>
  );
}

function rowView({ header, cells }: TableRow) {
  return (
    <tr>
      {cells.map((cell) => {
        const inner = <InlineView inlines={cell} />;
        return header ? <th scope="col">{inner}</th> : <td>{inner}</td>;
      })}
    </tr>
  );
}

import { PictureZoom } from './picture-zoom/PictureZoom.tsx';
import type { ReadingTools } from './reading-page.ts';
import { WideTable } from './tables/WideTable.tsx';

export type ReadingDialogsProps = { tools: Pick<ReadingTools, 'zoom' | 'tables'> };

/** What is enlarged above the article: a picture or a table. */
export function ReadingDialogs({ tools: { zoom, tables } }: ReadingDialogsProps) {
  return (
    <>
      {zoom.picture && <PictureZoom picture={zoom.picture} onClose={zoom.close} />}
      {tables.wide && <WideTable table={tables.wide} onClose={tables.close} />}
    </>
  );
}

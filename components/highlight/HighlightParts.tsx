import { HighlightLayer } from './HighlightLayer.tsx';
import type { Highlighter } from './highlighter.ts';
import { MomentList } from './MomentList.tsx';
import { OrphanList } from './OrphanList.tsx';
import { ReattachBar } from './ReattachBar.tsx';

export type HighlightPartsProps = { highlighter: Highlighter; articleId: number };

/** The parts of an article that highlights add: lists below its text, a bar at its foot, and a layer over it. */
export function HighlightParts({ highlighter, articleId }: HighlightPartsProps) {
  return (
    <>
      <MomentList highlighter={highlighter} articleId={articleId} />
      <OrphanList highlighter={highlighter} />
      <ReattachBar highlighter={highlighter} />
      <HighlightLayer highlighter={highlighter} />
    </>
  );
}

import { HighlightLayer } from './HighlightLayer.tsx';
import type { Highlighter } from './highlighter.ts';
import { MomentList } from './MomentList.tsx';
import { OrphanList } from './OrphanList.tsx';

export type ArticleHighlightsProps = { highlighter: Highlighter; articleId: number };

/** The parts of an article that highlights add: lists below its text, and a layer over it. */
export function ArticleHighlights({ highlighter, articleId }: ArticleHighlightsProps) {
  return (
    <>
      <MomentList highlighter={highlighter} articleId={articleId} />
      <OrphanList highlighter={highlighter} />
      <HighlightLayer highlighter={highlighter} />
    </>
  );
}

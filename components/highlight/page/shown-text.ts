import { transcriptOf } from '../../../lib/article/audio/transcript.ts';
import { textFragmentUrl } from '../../../lib/article/copy/text-fragment.ts';
import { cachedDocument } from '../../../lib/article/document/document-cache.ts';
import { positionRangeOf, withTitleLine } from '../../../lib/article/document/line-positions.ts';
import { hasFullText } from '../../../lib/article/model/full-text.ts';
import { createPlacer } from '../../../lib/highlight/place-highlights.ts';
import { textUnits } from '../../../lib/highlight/text-units.ts';
import type { Versions } from '../../../lib/store/articles/versions.ts';
import type { TextView } from './highlighted-page.ts';

/** The text on the screen; `null` for an article without a body. */
export function shownTextOf({ article, body, bodies }: Versions): TextView | null {
  if (!body) return null;
  const { url, title } = article;
  const document = once(() => cachedDocument(article, body));
  const lines = () => document().lines;
  const text = () => document().text;
  const textOfVersion = (version: string) => {
    const stored = bodies.find(({ hash }) => hash === version);
    return stored ? cachedDocument(article, stored).text : null;
  };
  const placer = once(() => createPlacer({ hash: body.hash, text: text() }, textOfVersion));
  return {
    hash: body.hash,
    isExcerpt: !hasFullText(article),
    lines,
    shownLines: () => withTitleLine(title, lines()),
    text,
    units: once(() => textUnits(lines())),
    transcript: once(() => transcriptOf(document().passages)),
    linkTo: (span) => {
      const range = positionRangeOf(lines(), span);
      return (range && textFragmentUrl(url, title, document(), range)) ?? url;
    },
    place: (highlights, limit) => placer()(highlights, limit),
  };
}

/** Computes a value on first use, and keeps it. */
function once<T>(compute: () => T): () => T {
  let cached: { value: T } | undefined;
  return () => {
    cached ??= { value: compute() };
    return cached.value;
  };
}

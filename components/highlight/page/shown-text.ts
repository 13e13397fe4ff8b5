import { type TranscriptLine, transcriptOf } from '../../../lib/article/audio/transcript.ts';
import { textFragmentUrl } from '../../../lib/article/copy/text-fragment.ts';
import { cachedDocument } from '../../../lib/article/document/document-cache.ts';
import {
  type DocumentLine,
  positionRangeOf,
  withTitleLine,
} from '../../../lib/article/document/document-lines.ts';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import { createPlacer, type Placer } from '../../../lib/highlight/place-highlights.ts';
import { type TextUnits, textUnits } from '../../../lib/highlight/text-units.ts';
import type { StoredText } from '../../live/use-stable-text.ts';

/** The text on the screen, as highlights need it. Everything is derived on demand. */
export interface ShownText {
  hash: string;
  lines: () => readonly DocumentLine[];
  /** The same with the title. */
  shownLines: () => readonly DocumentLine[];
  text: () => string;
  units: () => TextUnits;
  /** The lines of an episode's transcript. */
  transcript: () => readonly TranscriptLine[];
  place: Placer;
  /** The address of the site's page with a text fragment for this span. */
  linkTo: (span: Span) => string;
}

/** The text on the screen; `null` for an article without a body. */
export function shownTextOf({ article, body, bodies }: StoredText): ShownText | null {
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
    lines,
    shownLines: () => withTitleLine(title, lines()),
    text,
    units: once(() => textUnits(lines())),
    transcript: once(() => transcriptOf(document().passages)),
    linkTo: (span) => {
      const stretch = positionRangeOf(lines(), span);
      return (stretch && textFragmentUrl(url, title, document(), stretch)) ?? url;
    },
    place: (highlights, most) => placer()(highlights, most),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

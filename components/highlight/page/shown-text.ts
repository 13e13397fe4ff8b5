import { type TranscriptLine, transcriptOf } from '../../../lib/article/audio/transcript.ts';
import { textFragmentUrl } from '../../../lib/article/copy/text-fragment.ts';
import {
  type DocumentLine,
  documentLines,
  documentText,
  positionRangeOf,
  withTitleLine,
} from '../../../lib/article/document/document-lines.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { readingText } from '../../../lib/article/document/reading-text.ts';
import { readVersion } from '../../../lib/article/document/version.ts';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import { createPlacer, type Placer } from '../../../lib/highlight/place-highlights.ts';
import { type TextUnits, textUnits } from '../../../lib/highlight/text-units.ts';
import type { BodyRow } from '../../../lib/store/rows/articles.ts';
import type { StoredText } from '../../live/use-stable-text.ts';

/** The text that is on the screen, as highlights need it. Nothing of it is made before somebody asks. */
export interface ShownText {
  hash: string;
  lines: () => readonly DocumentLine[];
  /** The same behind the title. */
  shownLines: () => readonly DocumentLine[];
  text: () => string;
  units: () => TextUnits;
  /** The lines of an episode's transcript. */
  transcript: () => readonly TranscriptLine[];
  place: Placer;
  /** An address that opens the site's page at these words, as far as words can name the place. */
  linkTo: (span: Span) => string;
}

/** The text that is shown; `null` for an article without one. */
export function shownTextOf({ article, body, bodies }: StoredText): ShownText | null {
  if (!body) return null;
  const { url, title } = article;
  const linesIn = (version: BodyRow) => documentLines(readVersion(version, url));
  const lines = once(() => linesIn(body));
  const text = once(() => documentText(lines()));
  const textOfVersion = (version: string) => {
    const kept = bodies.find(({ hash }) => hash === version);
    return kept ? documentText(linesIn(kept)) : null;
  };
  const placer = once(() => createPlacer({ hash: body.hash, text: text() }, textOfVersion));
  return {
    hash: body.hash,
    lines,
    shownLines: () => withTitleLine(title, lines()),
    text,
    units: once(() => textUnits(lines())),
    transcript: once(() => transcriptOf(passagesOf(readVersion(body, url).body))),
    linkTo: (span) => {
      const stretch = positionRangeOf(lines(), span);
      const shown = readingText(body.source, url);
      return (stretch && textFragmentUrl(url, title, shown, stretch)) ?? url;
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

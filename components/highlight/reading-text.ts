import { passageUrl } from '../../lib/article/copy/text-fragment.ts';
import { passagesOf } from '../../lib/article/passages.ts';
import { readingText } from '../../lib/article/reading-text.ts';
import { type TranscriptLine, transcriptOf } from '../../lib/article/transcript.ts';
import { readVersion } from '../../lib/article/version.ts';
import {
  type Line,
  linesOf,
  markedText,
  stretchOf,
  withTitle,
} from '../../lib/highlight/marked-text.ts';
import { type Placer, placerIn } from '../../lib/highlight/place-highlights.ts';
import type { Span } from '../../lib/highlight/selector.ts';
import { type TextUnits, textUnits } from '../../lib/highlight/text-units.ts';
import type { BodyRow } from '../../lib/store/rows/articles.ts';
import type { StoredText } from '../hooks/use-steady-text.ts';

/** The text that is on the screen, as highlights need it. Nothing of it is made before somebody asks. */
export interface ReadingText {
  hash: string;
  lines: () => readonly Line[];
  /** The same behind the title. */
  shownLines: () => readonly Line[];
  text: () => string;
  units: () => TextUnits;
  /** The lines of an episode's transcript. */
  transcript: () => readonly TranscriptLine[];
  place: Placer;
  /** An address that opens the site's page at these words, as far as words can name the place. */
  linkTo: (span: Span) => string;
}

/** The text that is shown; `null` for an article without one. */
export function readingTextOf({ article, body, bodies }: StoredText): ReadingText | null {
  if (!body) return null;
  const { url, title } = article;
  const linesIn = (version: BodyRow) => linesOf(readVersion(version, url));
  const lines = once(() => linesIn(body));
  const text = once(() => markedText(lines()));
  const textOfVersion = (version: string) => {
    const kept = bodies.find(({ hash }) => hash === version);
    return kept ? markedText(linesIn(kept)) : null;
  };
  const placer = once(() => placerIn({ hash: body.hash, text: text() }, textOfVersion));
  return {
    hash: body.hash,
    lines,
    shownLines: () => withTitle(title, lines()),
    text,
    units: once(() => textUnits(lines())),
    transcript: once(() => transcriptOf(passagesOf(readVersion(body, url).body))),
    linkTo: (span) => {
      const stretch = stretchOf(lines(), span);
      const shown = readingText(body.source, url);
      return (stretch && passageUrl(url, title, shown, stretch)) ?? url;
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

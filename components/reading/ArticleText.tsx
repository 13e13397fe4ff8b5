import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type BodyPart, partsOf } from '../../lib/article/document/body-parts.ts';
import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { shortened } from '../../lib/article/model/words.ts';
import { t } from '../../lib/i18n/t.ts';
import { publisherText } from '../../lib/site/site.ts';
import type { BodyRow } from '../../lib/store/rows/articles.ts';
import { Blocks } from '../article/blocks/BlockView.tsx';
import { type TableActions, TableActionsContext } from '../article/blocks/table-actions.ts';
import { passageElement } from '../article/passage-element.ts';
import { PassageNumbers, passageNumbersOf } from '../article/passage-numbers.ts';
import { NotesAt, NotesInText } from '../highlight/NotesInText.tsx';
import { EpisodeText } from '../player/EpisodeText.tsx';
import { KeyPointCard } from './key-points/KeyPointCard.tsx';
import { KeyPointList } from './key-points/KeyPointList.tsx';
import { useEvidence } from './key-points/use-evidence.ts';
import type { FollowEvidence } from './key-points/use-evidence-jump.ts';
import { type TargetKeyPoint, useTargetKeyPoint } from './key-points/use-target-key-point.ts';
import type { ReadingPage } from './reading-page.ts';

export type ArticleTextProps = {
  article: Article;
  /** The version on the screen. */
  body: BodyRow | undefined;
  page: Pick<ReadingPage, 'start' | 'highlighter'>;
  tables: TableActions;
  /** Leads from a key point to the passage that supports it. */
  onFollow: FollowEvidence;
  /** The key point that the article is opened at. */
  target: TargetKeyPoint;
};

/** The key points and the body of an article. */
export function ArticleText(props: ArticleTextProps) {
  const { article, body: version, page, tables, onFollow, target } = props;
  const { keyPoints, body, passages } = cachedDocument(article, version);
  const numbers = useMemo(() => passageNumbersOf(passages), [passages]);
  const evidence = useEvidence(keyPoints, passages);
  useTargetKeyPoint(target, keyPoints, evidence, onFollow);
  const root = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => partsOf(body, passages), [body, passages]);
  // Keeps the same nodes, so that a part is not drawn again while others are.
  const nodes = useMemo(
    () => parts.map(({ blocks }, index) => <Blocks key={index} blocks={blocks} />),
    [parts],
  );
  const isDrawn = useDrawnParts(root, parts, page.start);
  return (
    <NotesInText highlighter={page.highlighter}>
      {keyPoints.length > 0 && (
        <KeyPointCard>
          <KeyPointList
            points={keyPoints}
            evidence={evidence}
            startOf={(passage) => shortened(passages[passage]?.text ?? '', recognizable)}
            onFollow={onFollow}
          />
        </KeyPointCard>
      )}
      <NotesAt at="keyPoints" />
      <div class="body" {...publisherText} ref={root}>
        <PassageNumbers.Provider value={numbers}>
          <TableActionsContext.Provider value={tables}>
            <EpisodeText article={article} passages={passages} root={root}>
              {parts.map(({ length }, index) =>
                isDrawn(index) ? nodes[index] : <UndrawnPart key={index} length={length} />,
              )}
            </EpisodeText>
          </TableActionsContext.Provider>
        </PassageNumbers.Provider>
        {body.length === 0 && <p>{t('reading_noText')}</p>}
      </div>
    </NotesInText>
  );
}

/** A placeholder for a part of the text, with the part's estimated height. */
const UndrawnPart = ({ length }: { length: number }) => (
  <div data-undrawn={true} style={{ '--characters': length }} />
);

/** How many characters of a passage are enough to recognize it. */
const recognizable = 60;

/** The parts of a text that are drawn, as a range. */
interface Drawn {
  of: readonly BodyPart[];
  from: number;
  to: number;
}

/**
 * Draws a text in parts, one per frame: first the part with the passage `start` and the one after it, then those around
 * them. Returns whether a part is drawn.
 */
function useDrawnParts(
  root: RefObject<HTMLElement | null>,
  parts: readonly BodyPart[],
  start: number,
): (index: number) => boolean {
  const [grown, setGrown] = useState<Drawn | null>(null);
  const first = Math.max(
    0,
    parts.findIndex(({ end }) => start < end),
  );
  const drawn =
    grown?.of === parts ? grown : { of: parts, from: first, to: Math.min(first + 2, parts.length) };
  const { from, to } = drawn;
  const isWhole = from === 0 && to === parts.length;
  // Before the reading position is restored, which needs the height of what is above it.
  useLayoutEffect(() => {
    if (root.current && !isWhole) estimateHeights(root.current, parts, drawn);
  }, [parts]);
  useEffect(() => {
    if (isWhole) return;
    // Upward and downward in turn.
    const isNextBelow = from === 0 || (to < parts.length && to - first <= first - from + 2);
    setGrown(isNextBelow ? { of: parts, from, to: to + 1 } : { of: parts, from: from - 1, to });
  }, [parts, from, to]);
  return (index) => from <= index && index < to;
}

/** Sets the height per character of the undrawn parts to that of the drawn ones. */
function estimateHeights(root: HTMLElement, parts: readonly BodyPart[], drawn: Drawn): void {
  const begin = parts[drawn.from - 1]?.end ?? 0;
  const end = parts[drawn.to - 1]?.end ?? 0;
  const top = passageElement(root, begin)?.getBoundingClientRect().top;
  const bottom = passageElement(root, end - 1)?.getBoundingClientRect().bottom;
  if (top === undefined || bottom === undefined) return;
  const length = parts.slice(drawn.from, drawn.to).reduce((sum, part) => sum + part.length, 0);
  root.style.setProperty('--height-per-character', `${(bottom - top) / length}px`);
}

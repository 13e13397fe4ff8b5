import { sliceBody } from '../../../lib/article/copy/slice-body.ts';
import { textFragmentUrl } from '../../../lib/article/copy/text-fragment.ts';
import type { ArticleDocument } from '../../../lib/article/document/article-document.ts';
import { cachedDocument } from '../../../lib/article/document/document-cache.ts';
import {
  articleMarkdown,
  bodyMarkdown,
  textMarkdown,
} from '../../../lib/article/markdown/article-markdown.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { hasFullText } from '../../../lib/article/model/full-text.ts';
import type { PositionRange } from '../../../lib/article/model/text-position.ts';
import { updatedAt } from '../../../lib/article/model/updated-at.ts';
import { shortened } from '../../../lib/article/model/words.ts';
import { t } from '../../../lib/i18n/t.ts';
import { byline } from '../../../lib/presenters/article.ts';
import { citation } from '../../../lib/presenters/citation.ts';
import { site } from '../../../lib/site/site.ts';
import type { BodyRow } from '../../../lib/store/rows/articles.ts';
import type { TextMap } from '../../article/text-map.ts';
import {
  firstPieceInView,
  positionsInRange,
  rangeOfPiece,
} from '../../article/text-piece-ranges.ts';
import type { Copy } from '../../live/use-copy.ts';
import type { ShowToast } from '../../ui/use-toast.ts';
import { selectedRange } from './selected-range.ts';

export interface CopySource {
  article: Article;
  body: BodyRow | undefined;
  /** The element that contains the text; `null` during a comparison. */
  textElement: () => HTMLElement | null;
  /** The text mapped to its elements; `null` while there is none. */
  map: () => TextMap | null;
  copy: Copy;
  showToast: ShowToast;
  now: number;
}

/** The selected part of the article's text; `null` for none. */
export function selectedPositions({
  textElement,
  map,
}: Pick<CopySource, 'textElement' | 'map'>): PositionRange | null {
  const element = textElement();
  const range = element && selectedRange(element);
  // Mapping the text is costly, so it waits until something is selected.
  const textMap = range && map();
  return textMap ? positionsInRange(textMap, range) : null;
}

/** The first piece in view; `null` for none. */
export function positionsInView({
  textElement,
  map,
}: Pick<CopySource, 'textElement' | 'map'>): PositionRange | null {
  const element = textElement();
  const textMap = element && map();
  return textMap ? firstPieceInView(textMap, element) : null;
}

/** Copies parts of the open article. */
export interface CopyActions {
  /** Whether some of the text is selected. */
  hasSelection: () => boolean;
  link: () => void;
  passage: () => void;
  citation: () => void;
  markdown: () => void;
}

/** Each action copies what is selected at that moment. */
export function copyActions(source: CopySource): CopyActions {
  const { article, body, textElement, map, copy, showToast, now } = source;
  const { url, title } = article;
  const text = () => cachedDocument(article, body);
  const selected = () => selectedPositions(source);

  const copyPassage = () => {
    const positions = selected() ?? positionsInView(source);
    const link = positions && textFragmentUrl(url, title, text(), positions);
    if (link)
      copy({ text: link }, t('copy_passageLinkCopied', { text: firstWords(map(), positions) }));
    else showToast(t('copy_noPassage'));
  };

  return {
    hasSelection: () => selected() !== null,
    link: () => copy({ text: url }, t('copy_linkCopied')),
    passage: copyPassage,
    citation: () =>
      copy(citation(article, site.name, updatedAt(article), now), t('copy_citationCopied')),
    markdown: () => {
      const positions = selected();
      const element = textElement();
      const range = element && selectedRange(element);
      if (!positions || !range)
        copy({ text: markdownOf(article, text()) }, t('copy_markdownCopied'));
      else
        copy(
          { text: selectionMarkdown(text(), positions, range) },
          t('copy_selectionMarkdownCopied'),
        );
    },
  };
}

function markdownOf(article: Article, { keyPoints, body }: ArticleDocument): string {
  const isBeginning = !hasFullText(article);
  return articleMarkdown({
    title: article.title,
    byline: byline(article, updatedAt(article))
      .map(({ text }) => text)
      .join(' · '),
    url: article.url,
    keyPoints,
    keyPointsTitle: t('article_keyPoints'),
    body,
    source: [
      t('article_attribution', { site: site.name }),
      ...(isBeginning ? [t('fullText_excerptOnly')] : []),
    ].join(' '),
  });
}

/** A selection in the body keeps its structure; one in title or key points is plain text. */
function selectionMarkdown(
  { body }: ArticleDocument,
  { from, to }: PositionRange,
  range: Range,
): string {
  const start = from.part === 'body' ? from : { number: 0, offset: 0 };
  const cut = to.part === 'body' ? bodyMarkdown(sliceBody(body, start, to)) : '';
  return cut === '' ? textMarkdown(range.toString()) : cut;
}

/** The first words of the text that a link leads to. */
function firstWords(map: TextMap | null, { from, to }: PositionRange): string {
  const isOne = from.part === to.part && from.number === to.number;
  const range =
    map && rangeOfPiece(map, from, from.offset, isOne ? to.offset : Number.MAX_SAFE_INTEGER);
  return shortened((range?.toString() ?? '').replace(/\s+/g, ' ').trim(), 40);
}

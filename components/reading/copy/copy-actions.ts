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
import type { PositionRange } from '../../../lib/article/model/text-position.ts';
import { updatedAt } from '../../../lib/article/model/updated-at.ts';
import { t } from '../../../lib/i18n/t.ts';
import { byline } from '../../../lib/presenters/article/byline.ts';
import { citation } from '../../../lib/presenters/article/citation.ts';
import { site } from '../../../lib/site/site.ts';
import type { BodyRow } from '../../../lib/store/rows/articles.ts';
import type { TextMap } from '../../article/text-map.ts';
import { pieceInView, rangeOfPiece, stretchOfRange } from '../../article/text-piece-ranges.ts';
import type { Copy } from '../../live/use-copy.ts';
import type { ShowToast } from '../../ui/use-toast.ts';
import { selectedRange } from './selected-range.ts';

export interface CopySource {
  article: Article;
  body: BodyRow | undefined;
  /** Where the text is shown; `null` while something else is. */
  page: () => HTMLElement | null;
  /** The text beside its page; `null` while there is none. */
  map: () => TextMap | null;
  copy: Copy;
  showToast: ShowToast;
  now: number;
}

/** What of an article's text is selected where it is shown; `null` for nothing. */
export function selectedStretch({
  page,
  map,
}: Pick<CopySource, 'page' | 'map'>): PositionRange | null {
  const view = page();
  const range = view && selectedRange(view);
  // Only now is the text worth being laid beside its page.
  const laid = range && map();
  return laid ? stretchOfRange(laid, range) : null;
}

/** The piece of it that stands first in sight; `null` for none. */
export function stretchInView({
  page,
  map,
}: Pick<CopySource, 'page' | 'map'>): PositionRange | null {
  const view = page();
  const laid = view && map();
  return laid ? pieceInView(laid, view) : null;
}

/** What can be copied of the article that is open. */
export interface CopyActions {
  /** Whether some of the text is selected now. */
  hasSelection: () => boolean;
  link: () => void;
  passage: () => void;
  citation: () => void;
  markdown: () => void;
}

/** Makes what is copied when it is asked for: the selection is the one of that moment. */
export function copyActions(source: CopySource): CopyActions {
  const { article, body, page, map, copy, showToast, now } = source;
  const { url, title } = article;
  const text = () => cachedDocument(article, body);
  const selected = () => selectedStretch(source);

  const copyPassage = () => {
    const stretch = selected() ?? stretchInView(source);
    const link = stretch && textFragmentUrl(url, title, text(), stretch);
    if (link) copy({ text: link }, t('copy_passageCopied', { text: beginning(map(), stretch) }));
    else showToast(t('copy_noPassage'));
  };

  return {
    hasSelection: () => selected() !== null,
    link: () => copy({ text: url }, t('copy_linkCopied')),
    passage: copyPassage,
    citation: () =>
      copy(citation(article, site.name, updatedAt(article), now), t('copy_citationCopied')),
    markdown: () => {
      const stretch = selected();
      const view = page();
      const range = view && selectedRange(view);
      if (!stretch || !range) copy({ text: documentOf(article, text()) }, t('copy_markdownCopied'));
      else
        copy(
          { text: selectionMarkdown(text(), stretch, range) },
          t('copy_markdownSelectionCopied'),
        );
    },
  };
}

function documentOf(article: Article, { keyPoints, body }: ArticleDocument): string {
  const isBeginning = article.isExcerpt && article.textFrom === 'feed';
  return articleMarkdown({
    title: article.title,
    byline: byline(article, updatedAt(article))
      .map(({ text }) => text)
      .join(' · '),
    url: article.url,
    keyPoints,
    keyPointsTitle: t('article_highlights'),
    body,
    source: [
      t('article_attribution', { site: site.name }),
      ...(isBeginning ? [t('versions_excerpt')] : []),
    ].join(' '),
  });
}

/** What is selected of title and Highlights alone is text; of the body it keeps its structure. */
function selectionMarkdown(
  { body }: ArticleDocument,
  { from, to }: PositionRange,
  range: Range,
): string {
  const start = from.part === 'body' ? from : { number: 0, offset: 0 };
  const cut = to.part === 'body' ? bodyMarkdown(sliceBody(body, start, to)) : '';
  return cut === '' ? textMarkdown(range.toString()) : cut;
}

/** How the text begins that a link leads to: enough to see that it is the right one. */
function beginning(map: TextMap | null, { from, to }: PositionRange): string {
  const isOne = from.part === to.part && from.number === to.number;
  const range =
    map && rangeOfPiece(map, from, from.offset, isOne ? to.offset : Number.MAX_SAFE_INTEGER);
  const text = (range?.toString() ?? '').replace(/\s+/g, ' ').trim();
  const most = 40;
  return text.length <= most
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', most) + 1 || most).trim()}…`;
}

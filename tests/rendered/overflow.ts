/**
 * Elements that may overflow: tables, code, a zoomed picture, the row of chips and that of tabs scroll by themselves, fields
 * scroll within their line, and text for screen readers takes no space.
 */
const scrollsItself =
  '.ScrollRegion, .PictureZoom .view, .chips, .PopupTabs, .visually-hidden, svg, input, select';

/** The label and the end of a row's meta line, whose parts are shown whole or not at all. */
const wholeParts = '.RowMeta > .category, .RowMeta > .more';

/** Titles in bars are shortened on purpose, to one or two lines. */
function isShortened(element: Element): boolean {
  const { textOverflow, webkitLineClamp } = getComputedStyle(element);
  return textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || element.matches(wholeParts);
}

function isInShortened(element: Element | null): boolean {
  return element !== null && (isShortened(element) || isInShortened(element.parentElement));
}

const nameOf = ({ tagName, className, textContent }: Element): string =>
  `${tagName} ${className}: ${textContent?.slice(0, 40)}`;

/** The visible elements that don't scroll by themselves. */
const shownElements = (): Element[] =>
  [...document.querySelectorAll('body, body *')].filter(
    (element) =>
      !element.closest(scrollsItself) && element.checkVisibility({ opacityProperty: true }),
  );

/** Elements that are cut off or make the page scroll sideways. */
export function overflowingElements(): string[] {
  const width = document.documentElement.clientWidth;
  const isOut = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    const { clientWidth, scrollWidth } = element;
    const { overflowX, direction } = getComputedStyle(element);
    // Visible overflow is fine as long as it fits the page.
    const room = direction === 'rtl' ? right : width - left;
    const limit = overflowX === 'visible' ? room : clientWidth;
    const isCut = clientWidth > 0 && scrollWidth > clientWidth && scrollWidth > limit + 1;
    return left < -1 || right > width + 1 || isCut;
  };
  return shownElements()
    .filter((element) => isOut(element) && !isInShortened(element))
    .map(nameOf);
}

/**
 * Texts that may be shortened: those of the publisher or the user, those with a full tooltip, and the meta line of a
 * row, whose parts make room for its time.
 */
const mayBeCut = '[lang="en"]:not(html), [dir="auto"], [title], .RowMeta';

/** Texts of the interface that are shortened for lack of space. */
export const cutTexts = (): string[] =>
  shownElements()
    .filter(
      (element) =>
        isShortened(element) &&
        !element.closest(mayBeCut) &&
        !element.querySelector(mayBeCut) &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1),
    )
    .map(nameOf);

/** Bars that have one row in the narrowest sidebar. */
const bars =
  '.SurfaceHeader, .PopupTabs, .HighlightTools > .actions, .HighlightPill, .PlayerBar > :is(.ends, .controls), .TranscriptOffsetControl .steps';

/** What stands below the first part of its bar. */
export const wrappedParts = (): string[] =>
  [...document.querySelectorAll(bars)].flatMap((bar) => {
    const parts = [...bar.children].filter(
      (part) => part.checkVisibility() && !part.matches('.Popover'),
    );
    const end = parts[0]?.getBoundingClientRect().bottom ?? 0;
    return parts.filter((part) => part.getBoundingClientRect().top >= end).map(nameOf);
  });

/** Words that are broken over two lines, which only addresses may be. */
export function brokenWords(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('select, .visually-hidden')) continue;
    for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}

/** Tables, code, a zoomed picture and the row of chips scroll by themselves, fields scroll within their line, and screen-reader text takes no space. */
const scrollsItself =
  '.ScrollRegion, .PictureZoom .view, .chips, .visually-hidden, svg, input, select';

/** Elements that are cut off or make the page scroll sideways, by tag and class. */
export function overflowingElements(): string[] {
  const width = document.documentElement.clientWidth;
  // A title in a bar is shortened on purpose, to a line or two.
  const isShortened = (element: Element) => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element);
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
  };
  const isOut = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    const { clientWidth, scrollWidth } = element;
    // Visible overflow is fine as long as it fits the page.
    const isShown = getComputedStyle(element).overflowX === 'visible';
    const room = isShown ? width - left : clientWidth;
    const isCut = clientWidth > 0 && scrollWidth > clientWidth && scrollWidth > room + 1;
    return left < -1 || right > width + 1 || isCut;
  };
  return [...document.querySelectorAll('body, body *')]
    .filter(
      (element) =>
        !element.closest(scrollsItself) &&
        element.checkVisibility() &&
        !isShortened(element) &&
        isOut(element),
    )
    .map(({ tagName, className }) => `${tagName} ${className}`);
}

/** The words on the page that are broken over two lines. Addresses may be. */
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

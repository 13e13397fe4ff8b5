import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { selectedRange } from './selected-range.ts';

/** Elements without a word of the article's: what they say is for the ear, or says where something else is. */
const notCopied = [
  'svg, button:not(.TimeMark), .visually-hidden, .PictureLink, .FootnoteReference, .FootnoteView > .number',
  '.ExternalCard .where, .ExternalCard .title:not([data-text="true"])',
].join();

/** Elements that mean the same in another program. */
const structure =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, code, table, caption, thead, tbody, tr, th, td, a, strong, em, sub, sup, s, mark, br, hr, del, ins, figcaption';

const keptAttributes = ['href', 'colspan', 'rowspan'];

/**
 * What the reader selects in a text and copies goes out as the text is: without the reader's fonts and colors, which
 * would come along and be unreadable elsewhere, and without words that are only said.
 */
export function useCleanCopy(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = scroller.current;
    const copy = (event: ClipboardEvent) => {
      const range = box && selectedRange(box);
      if (!range || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', plainText());
      event.clipboardData.setData('text/html', htmlOf(range));
      event.preventDefault();
    };
    box?.addEventListener('copy', copy);
    return () => box?.removeEventListener('copy', copy);
  }, []);
}

/** As the browser puts it: with the lines and tabs that blocks and cells make. Helper words cannot be selected. */
const plainText = (): string => document.getSelection()?.toString() ?? '';

function htmlOf(range: Range): string {
  const page = document.createElement('div');
  page.append(withAncestors(range));
  for (const element of page.querySelectorAll(notCopied)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    // A Highlight leads to its passage in this very page.
    const isText = !element.matches(structure) || element.matches('a[href^="#"]');
    if (isText) element.replaceWith(...element.childNodes);
    for (const { name } of [...element.attributes]) {
      if (!keptAttributes.includes(name)) element.removeAttribute(name);
    }
  }
  return page.getHTML();
}

/** The selected nodes within what they stand in: items without their list would be none. */
function withAncestors(range: Range): Node {
  let inner: Node = range.cloneContents();
  let at: Node | null = range.commonAncestorContainer;
  for (; at && !(at instanceof HTMLElement && at.tagName === 'ARTICLE'); at = at.parentNode) {
    if (!(at instanceof Element) || !at.matches(structure)) continue;
    const outer = at.cloneNode(false);
    outer.appendChild(inner);
    inner = outer;
  }
  return inner;
}

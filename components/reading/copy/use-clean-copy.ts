import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { selectedRange } from './selected-range.ts';

/** Elements whose words are not the article's: hidden labels, or cards for external content. */
const notCopied = [
  'svg, button:not(.TimeMark), .visually-hidden, .PictureLink, .FootnoteReference, .FootnoteView > .number',
  '.ExternalCard .where, .ExternalCard .title:not([data-text="true"])',
].join();

/** Elements that other programs understand. */
const structure =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, code, table, caption, thead, tbody, tr, th, td, a, strong, em, sub, sup, s, mark, br, hr, del, ins, figcaption';

const keptAttributes = ['href', 'colspan', 'rowspan'];

/**
 * Copies a selection as plain structure: without this page's fonts and colors, which may be unreadable elsewhere, and
 * without hidden labels.
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

/** The browser's own text, with line breaks for blocks and tabs for cells. Hidden labels can't be selected. */
const plainText = (): string => document.getSelection()?.toString() ?? '';

function htmlOf(range: Range): string {
  const page = document.createElement('div');
  page.append(withAncestors(range));
  for (const element of page.querySelectorAll(notCopied)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    // Links of key points lead to passages of this page only.
    const isText = !element.matches(structure) || element.matches('a[href^="#"]');
    if (isText) {
      const content = document.createDocumentFragment();
      while (element.firstChild) content.append(element.firstChild);
      element.replaceWith(content);
    }
    for (const { name } of [...element.attributes]) {
      if (!keptAttributes.includes(name)) element.removeAttribute(name);
    }
  }
  return page.getHTML();
}

/** The selected nodes with their ancestors, because list items need their list. */
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

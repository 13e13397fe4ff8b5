import { cleanLink } from '../../feed/link.ts';
import type { Block } from '../model/body.ts';
import { inlineText } from '../model/inlines.ts';
import { linksIn, mediaUrlOf } from './element-links.ts';
import { blockRole, containsBlock, isDropped } from './elements.ts';
import { embedAt, mediaCard } from './embed-card.ts';
import { type Element, isTag, type ParentNode, rawText } from './nodes.ts';
import type { Context } from './parse-context.ts';

/** A frame, an audio or a video element. */
export function embedBlock(element: Element, { base }: Context): Block[] {
  const link = mediaUrlOf(element, base);
  return link ? [mediaCard(element, link)] : [];
}

/** A WordPress embed. It has only the address if the other site did not answer when the article was written. */
export function embeddedOf(element: Element, context: Context): Block[] {
  const text = containsBlock(element) ? '' : rawText(element, isDropped).trim();
  const link = /^https?:\/\/\S+$/.test(text) ? cleanLink(text, context.base) : null;
  return link ? [embedAt(link, '', 'page')] : context.blocksOf(element.children, context);
}

/** Another site's article. WordPress sends its headline as a quotation beside a frame. */
export function pageOf(element: Element, context: Context): Block[] {
  if (element.name === 'iframe') return hasPageCard(element) ? [] : embedBlock(element, context);
  const [link] = linksIn(element, context.base);
  const title = inlineText(context.inlineContent(element.children, context));
  return link ? [embedAt(link, title, 'page')] : context.blocksOf(element.children, context);
}

/** Whether a parent has a page card among its children; remembered, because each frame beside it asks. */
const pageCards = new WeakMap<ParentNode, boolean>();

function hasPageCard({ parent }: Element): boolean {
  if (!parent) return false;
  const isCard = (near: Element) => near.name !== 'iframe' && blockRole(near) === 'page';
  const known = pageCards.get(parent) ?? parent.children.filter(isTag).some(isCard);
  pageCards.set(parent, known);
  return known;
}

/** A file to download, labeled with its name. */
export function fileOf(element: Element, context: Context): Block[] {
  const [link] = linksIn(element, context.base);
  const title = inlineText(context.inlineContent(element.children, context));
  return link ? [embedAt(link, title, 'file')] : [];
}

import { leavesOf } from '../model/blocks.ts';
import type { Block, Inline, PictureBlock } from '../model/body.ts';
import { creditOf } from './credit.ts';
import { hasClass } from './elements.ts';
import { type Element, isTag } from './nodes.ts';
import type { Context } from './parse-context.ts';

/** WordPress wraps pictures, tables, quotes and embeds in figures, with the caption beside them. */
export function figureOf(element: Element, context: Context): Block[] {
  const { blocks, caption } = captioned(element, context);
  const last = blocks.at(-1);
  if (caption.length === 0 || !last) return [...blocks, ...captionBlock(caption)];
  return [...blocks.slice(0, -1), ...withCaption(last, caption)];
}

/** Separates the content of an element from its caption. */
function captioned(element: Element, context: Context): { blocks: Block[]; caption: Inline[] } {
  const captionElement = element.children
    .filter(isTag)
    .find((child) => child.name === 'figcaption' || hasClass(child, 'wp-caption-text'));
  const rest = element.children.filter((child) => child !== captionElement);
  return {
    blocks: context.blocksOf(rest, context),
    caption: captionElement ? context.inlineContent(captionElement.children, context) : [],
  };
}

const captionBlock = (caption: Inline[]): Block[] =>
  caption.length === 0 ? [] : [{ kind: 'caption', inlines: caption }];

function withCaption(block: Block, caption: Inline[]): Block[] {
  if (block.kind === 'quote')
    return [{ ...block, blocks: [...block.blocks, ...creditOf(caption)] }];
  const canHaveCaption =
    block.kind === 'picture' || block.kind === 'table' || block.kind === 'embed';
  if (canHaveCaption && block.caption.length === 0) return [{ ...block, caption }];
  return [block, ...captionBlock(caption)];
}

/** A gallery, whatever boxes or lists its pictures are in. If it holds anything else, its blocks stay as they are. */
export function galleryOf(element: Element, context: Context): Block[] {
  const { blocks, caption } = captioned(element, context);
  const pictures = picturesOf(blocks);
  const [only, ...others] = pictures ?? [];
  if (!pictures || !only) return [...blocks, ...captionBlock(caption)];
  if (others.length === 0) return caption.length === 0 ? [only] : withCaption(only, caption);
  return [{ kind: 'gallery', blocks: [...pictures, ...captionBlock(caption)] }];
}

/** Pictures with the words after each as its caption; `null` if there is anything but pictures and words. */
function picturesOf(blocks: readonly Block[]): PictureBlock[] | null {
  const pictures: PictureBlock[] = [];
  for (const leaf of leavesOf(blocks)) {
    const last = pictures.at(-1);
    if (leaf.kind === 'picture') pictures.push(leaf);
    else if (leaf.kind !== 'paragraph' || !last || last.caption.length > 0) return null;
    else pictures.splice(-1, 1, { ...last, caption: leaf.inlines });
  }
  return pictures;
}

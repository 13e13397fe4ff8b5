import type { Block, Body, Container, Leaf } from './body.ts';

const containers: Record<Container['kind'], true> = {
  list: true,
  quote: true,
  definitions: true,
  gallery: true,
  notes: true,
};

const isContainer = (block: Block): block is Container => block.kind in containers;

/** The innermost blocks of a body, in reading order. */
export function leavesOf(body: Body): Leaf[] {
  return body.flatMap((block) => (isContainer(block) ? leavesOf(blocksIn(block)) : [block]));
}

/** Whether a body has footnotes. */
export const hasFootnotes = (body: Body): boolean =>
  body.some(
    (block) => block.kind === 'notes' || (isContainer(block) && hasFootnotes(blocksIn(block))),
  );

function blocksIn(block: Container): Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat();
    case 'definitions':
    case 'notes':
      return block.items.flatMap(({ blocks }) => blocks);
    case 'quote':
    case 'gallery':
      return block.blocks;
  }
}

/** Applies a change to every block inside a block; returns a leaf as it is. */
export function mapInnerBlocks(block: Block, change: (inner: Block) => Block): Block {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(change)) };
    case 'definitions':
      return { ...block, items: block.items.map((item) => changed(item, change)) };
    case 'notes':
      return { ...block, items: block.items.map((item) => changed(item, change)) };
    case 'quote':
    case 'gallery':
      return { ...block, blocks: block.blocks.map(change) };
    default:
      return block;
  }
}

const changed = <Item extends { blocks: Block[] }>(
  item: Item,
  change: (inner: Block) => Block,
) => ({
  ...item,
  blocks: item.blocks.map(change),
});

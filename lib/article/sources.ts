import { site } from '../site.ts';
import type { Block, Body, Inline } from './body.ts';

/**
 * The sources an article cites: the hosts that its text links to, in the order of their first link. The publisher's own
 * hosts, its forum among them, are none.
 */
export function sourcesOf(body: Body): string[] {
  const hosts = body.flatMap(linksOf).map((href) => new URL(href).hostname.replace(/^www\./, ''));
  return [...new Set(hosts)].filter((host) => !isOwn(host));
}

const isOwn = (host: string): boolean => host === site.host || host.endsWith(`.${site.host}`);

function linksOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.inlines.flatMap(hrefsIn);
    case 'list':
      return block.items.flat().flatMap(linksOf);
    case 'quote':
      return block.blocks.flatMap(linksOf);
    case 'table':
      return [...block.rows.flatMap(({ cells }) => cells.flat()), ...block.caption].flatMap(
        hrefsIn,
      );
    case 'picture':
      return block.caption.flatMap(hrefsIn);
    case 'embed':
      return [block.href];
    case 'code':
    case 'separator':
      return [];
  }
}

function hrefsIn(inline: Inline): string[] {
  if (inline.kind === 'text' || inline.kind === 'break') return [];
  const inner = inline.inlines.flatMap(hrefsIn);
  return inline.kind === 'link' ? [inline.href, ...inner] : inner;
}

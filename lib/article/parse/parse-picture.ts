import { withoutBidiControls } from '../../bidi.ts';
import { fixMojibake } from '../../feed/fix-mojibake.ts';
import { cleanLink } from '../../feed/link.ts';
import type { Block, Picture, PictureBlock } from '../model/body.ts';
import { mediaUrlOf } from './element-links.ts';
import type { Element } from './nodes.ts';
import type { Context } from './parse-context.ts';

/** A picture with its link. A link to the same picture in another size is dropped. */
export function pictureBlock(element: Element, { base, enclosing }: Context): Block[] {
  const picture = pictureOf(element, base);
  if (!picture) return [];
  const block: PictureBlock = { kind: 'picture', picture, caption: [] };
  const href = cleanLink(enclosing.findLast(({ name }) => name === 'a')?.attribs.href ?? '', base);
  return [href === null || pictureFile.test(href) ? block : { ...block, href }];
}

const pictureFile = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:$|[?#])/i;

/** A picture with an address and a visible size; tracking pixels are ignored. */
function pictureOf(element: Element, base: string): Picture | null {
  const { alt = '', width, height } = element.attribs;
  const link = sharpestOf(element, base);
  const size = { width: pixels(width), height: pixels(height) };
  if (!link || isPixel(size.width) || isPixel(size.height)) return null;
  return { src: link, alt: withoutBidiControls(fixMojibake(alt.trim())), ...size };
}

function sharpestOf(element: Element, base: string): string | null {
  const own = mediaUrlOf(element, base);
  if (!own) return null;
  const { attribs } = element;
  const set = attribs.srcset ?? attribs['data-srcset'] ?? attribs['data-lazy-srcset'] ?? '';
  return fitting(set, own, base) ?? own;
}

/** In pixels: sharp on a high-density screen in the widest column of text. */
const wideEnough = 1_280;

/** The smallest size that is wide enough, or else the widest, only from the host of the picture itself. */
function fitting(set: string, own: string, base: string): string | null {
  const { host } = new URL(own);
  const offered = sizesIn(set)
    .flatMap(({ address, width }) => {
      const link = cleanLink(address, base);
      return link && new URL(link).host === host ? [{ link, width }] : [];
    })
    .sort((one, other) => one.width - other.width);
  const best = offered.find(({ width }) => width >= wideEnough) ?? offered.at(-1);
  return best?.link ?? null;
}

/** The addresses of a `srcset` with their widths: `/a.png 300w, /b.png 600w`. The comma may have no space after it. */
function sizesIn(set: string): { address: string; width: number }[] {
  let address = '';
  return set.split(/\s+/).flatMap((word) => {
    const [written, width] = /^(\d{1,5})w(?:,|$)/.exec(word) ?? [];
    const size = written && address !== '' ? { address, width: Number(width) } : null;
    address = size && written ? word.slice(written.length) : word;
    return size ?? [];
  });
}

function pixels(value: string | undefined): number | null {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : null;
}

function isPixel(size: number | null): boolean {
  return size !== null && size <= 2;
}

import { boilerplateClasses } from '../../site/boilerplate.ts';
import { site } from '../../site/site.ts';
import type { Block, Inline } from '../model/body.ts';
import { inlineText } from '../model/inlines.ts';
import { shortened } from '../model/words.ts';
import { classesOf, isAuthorBox, isDropped } from '../parse/elements.ts';
import {
  type ChildNode,
  type Element,
  isTag,
  isTextNode,
  markupOf,
  nodesBelow,
} from '../parse/nodes.ts';
import { parseBody } from '../parse/parse-body.ts';
import { parseMarkup } from '../parse/parse-markup.ts';

/** A byline has fewer lower-case words than this; a sentence about a person has more. */
const minPlainWords = 6;

const maxLength = 600;

/** More than any page has. The limit bounds the cost, because each box is checked with its surroundings. */
const maxBoxes = 20;

/**
 * What a page or a feed's markup says about the author: the text of a known author box that names this author. `null`
 * if there is none, or only a line with name and date.
 */
export function authorBioIn(html: string, author: string | null): string | null {
  const classes = boilerplateClasses.authorBox;
  // Most markup has no author box and needs no parsing.
  if (author === null || !classes.some((name) => html.includes(name))) return null;
  const all = [...nodesBelow(parseMarkup(html), isLeftOut)].filter(isTag).filter(isAuthorBox);
  const boxes = all.slice(0, maxBoxes);
  const name = withoutArticle(author);
  for (const kind of classes) {
    for (const box of boxes.filter((element) => classesOf(element).includes(kind))) {
      const words = namesAuthor(box, name) ? wordsIn(box, html, name) : null;
      if (words !== null) return words;
    }
  }
  return null;
}

const isLeftOut = (node: ChildNode): boolean =>
  isTag(node) && isDropped(node) && !isAuthorBox(node);

const withoutArticle = (author: string): string => author.replace(/^the /i, '').toLowerCase();

/** Whether the author is named in the box or next to it. */
function namesAuthor(box: Element, name: string): boolean {
  const surroundings = box.parent && isTag(box.parent) ? box.parent : box;
  const texts = [...nodesBelow(surroundings, () => false)]
    .filter(isTextNode)
    .map(({ data }) => data);
  return texts.join(' ').replace(/\s+/g, ' ').toLowerCase().includes(name);
}

function wordsIn(box: Element, html: string, name: string): string | null {
  const words = parseBody(markupOf(box, html), site.home)
    .flatMap(sentencesOf)
    .filter((text) => !isLabel(text, name))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if ((words.match(/\b\p{Ll}{2,}/gu) ?? []).length < minPlainWords) return null;
  return shortened(words, maxLength);
}

/**
 * The sentences of a block. Headings are left out because they only name the person, and a final link because it only
 * leads to the author's page.
 */
function sentencesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [inlineText(withoutLastLink(block.inlines))];
  if (block.kind === 'quote') return block.blocks.flatMap(sentencesOf);
  return block.kind === 'list' ? block.items.flat().flatMap(sentencesOf) : [];
}

function withoutLastLink(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  const leads = last?.kind === 'link' && /\/author\//.test(last.href);
  return leads ? inlines.slice(0, -1) : inlines;
}

/** Whether text is a label of the box: "About the author", "By Policy desk". */
function isLabel(text: string, name: string): boolean {
  const rest = text.toLowerCase().replace(name, '').trim();
  return /^(?:(?:written |published |posted )?by|about(?: the author)?|author|the)?\W*$/.test(rest);
}

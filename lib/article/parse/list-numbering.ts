import type { Numbering, NumeralStyle } from '../model/body.ts';
import type { Element } from './nodes.ts';

/**
 * The numbering of an ordered list; `undefined` if it counts from 1. `items` holds the items that are kept, `null` for
 * one made of loose content.
 */
export function numberingOf(
  list: Element,
  items: readonly (Element | null)[],
): Numbering | undefined {
  const numerals = numeralsOf(list);
  const numbers = numbersOf(list, items);
  const isPlain = numerals === 'decimal' && numbers.every((number, at) => number === at + 1);
  return isPlain ? undefined : { numerals, numbers };
}

function numbersOf({ attribs }: Element, items: readonly (Element | null)[]): number[] {
  const isReversed = 'reversed' in attribs;
  let next = wholeNumber(attribs.start) ?? (isReversed ? items.length : 1);
  return items.map((item) => {
    const number = wholeNumber(item?.attribs.value) ?? next;
    next = isReversed ? number - 1 : number + 1;
    return number;
  });
}

const wholeNumber = (value: string | undefined): number | null =>
  value !== undefined && /^-?\d{1,6}$/.test(value) ? Number(value) : null;

/** The block editor writes the style as a CSS value, HTML as a letter. */
const numeralStyles: ReadonlyMap<string, NumeralStyle> = new Map<string, NumeralStyle>([
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
  ['lower-alpha', 'lower-alpha'],
  ['upper-alpha', 'upper-alpha'],
  ['lower-roman', 'lower-roman'],
  ['upper-roman', 'upper-roman'],
]);

function numeralsOf({ attribs }: Element): NumeralStyle {
  const type = /list-style(?:-type)?:\s*([\w-]+)/.exec(attribs.style ?? '')?.[1];
  return numeralStyles.get(type ?? '') ?? numeralStyles.get(attribs.type ?? '') ?? 'decimal';
}

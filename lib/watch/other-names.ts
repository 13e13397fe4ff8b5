import type { Entity } from './entity.ts';
import {
  beginsSentence,
  gapAfter,
  isInCapitals,
  type TextWords,
  termsOf,
  WordList,
  type WordRange,
} from './text-words.ts';

/** Whether a name is part of another name, or short for something else. */
export const isOtherName = (
  text: TextWords,
  name: WordRange,
  entity: Entity,
  isWeak: boolean,
): boolean =>
  isPartOfOther(text, name, entity, isWeak) ||
  isProperNoun(text, name, entity) ||
  isOfOthers(text, name, entity) ||
  isSpelledOut(text, name, entity);

/** What stands before a person's name, or makes it a place's. */
const beforeOthers = new WordList(
  `Mr Mrs Ms Dr Prof Professor Sir Dame Lord Lady Senator Judge Justice Captain Point Port Cape Fort Lake North South
  Upper Lower Little Big Old New author writer`,
);

/** What makes a name of one word another company's or a place's. */
const afterOthers = new WordList(
  `Technologies Lithium Gold Pharma Pharmaceuticals Bank Motors Capital Partners Software Street Road Avenue Beach Park
  Hotel University School College Bay River Hospital Foundation Genomics Airport Museum Society Festival Council`,
);

/** Whether a company's or a project's name of one word is part of another name: "Ms Lynas", "Aclara Technologies". */
function isPartOfOther(
  text: TextWords,
  { from, to }: WordRange,
  { kind }: Entity,
  isWeak: boolean,
): boolean {
  if (to - from > 1 || (kind !== 'company' && kind !== 'project')) return false;
  if (beforeOthers.has(text.term(from - 1)) && (text.isCapitalized(from - 1) || !isWeak))
    return true;
  const isBeside = gapAfter(text, from) === ' ';
  return isBeside && text.isCapitalized(to) && afterOthers.has(text.term(to));
}

/** Whether an element or a mineral has a capital that only a name has here: "the town of Cobalt", "Tungsten Automation". */
function isProperNoun(text: TextWords, { from, to }: WordRange, { kind }: Entity): boolean {
  if ((kind !== 'element' && kind !== 'mineral') || text.isHeadline || to - from > 1) return false;
  if (!text.isCapitalized(from) || isInCapitals(text.written(from))) return false;
  if (!beginsSentence(text, from)) return true;
  return gapAfter(text, from) === ' ' && /^\p{Lu}\p{Ll}/u.test(text.written(to));
}

/** What stands before a department of the United States with a capital. */
const ofThisCountry = new WordList('US USA Federal The American Trump Biden His Its And Or By');

/** Whether a department is one of another country or state: "Illinois Department of Commerce". */
function isOfOthers(text: TextWords, { from }: WordRange, { kind }: Entity): boolean {
  if (kind !== 'agency' || text.term(from) !== 'department') return false;
  const isBeside = gapAfter(text, from - 1) === ' ';
  return isBeside && text.isCapitalized(from - 1) && !ofThisCountry.has(text.term(from - 1));
}

/** Whether an abbreviation in parentheses is spelled out before them as something else: "design of experiments (DOE)". */
function isSpelledOut(text: TextWords, { from, to }: WordRange, entity: Entity): boolean {
  const written = text.written(from);
  const isInParentheses = gapAfter(text, from - 1)?.endsWith('(');
  if (to - from > 1 || !isInParentheses || !isInCapitals(written)) return false;
  const { length } = written;
  const before = termsBetween(text, Math.max(0, from - 2 * length), from);
  const large = before.filter((term) => !/^(?:of|and|the|for)$/.test(term));
  const spelled = [before.slice(-length), large.slice(-length)].find(
    (terms) => terms.map((term) => term.charAt(0)).join('') === written.toLowerCase(),
  );
  if (!spelled) return false;
  const own = termsOf([entity.name, ...(entity.aliases ?? [])].join(' '));
  return !spelled.some((term) => term.length > 3 && own.has(term));
}

const termsBetween = (text: TextWords, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => text.term(from + at));

import { type Entity, isElement } from './entity.ts';
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
  Hotel University School College Bay River Hospital Foundation Genomics Airport Museum Society Festival Council Dairy
  Rugby Football Club Records Labs Therapeutics Bio OS`,
);

/** Whether a name is part of another name: "Ms Lynas", "Aclara Technologies", "the Europium Hotel". */
function isPartOfOther(
  text: TextWords,
  { from, to }: WordRange,
  { kind }: Entity,
  isWeak: boolean,
): boolean {
  const isLong = to - from > 1 && kind !== 'project';
  if (isLong || kind === 'place' || kind === 'topic' || !text.isCapitalized(from)) return false;
  const maySharePersonsName = kind === 'company' || kind === 'project';
  if (maySharePersonsName && beforeOthers.has(text.term(from - 1))) {
    const isBehind = /^\.?\s$/u.test(gapAfter(text, from - 1) ?? '');
    if (isBehind && (text.isCapitalized(from - 1) || !isWeak)) return true;
  }
  const isFollowed = text.isCapitalized(to) && gapAfter(text, to - 1) === ' ';
  return isFollowed && afterOthers.has(text.term(to));
}

/**
 * Whether an element or a mineral has a capital that only a name has here: "the town of Cobalt", "Tungsten Automation",
 * the song “Lithium”.
 */
function isProperNoun(text: TextWords, { from, to }: WordRange, entity: Entity): boolean {
  if (!isElement(entity) || to - from > 1) return false;
  if (!text.isCapitalized(from) || isInCapitals(text.written(from))) return false;
  const [before, after] = [gapAfter(text, from - 1), gapAfter(text, from)];
  const isQuoted = /["“‘]$/u.test(before ?? text.text.slice(0, text.start(from)));
  if (isQuoted && /^,?["”’]/u.test(after ?? '')) return true;
  if (text.isHeadline) return false;
  if (!beginsSentence(text, from)) return true;
  return after === ' ' && /^\p{Lu}\p{Ll}/u.test(text.written(to));
}

/** What agencies of many countries have in their names. */
const commonTitles = new WordList('department ministry exim ex eximbank import survey DOE');

/** What stands with a capital before an agency that the list means, or begins a sentence there. */
const ofThisCountry = new WordList(
  `US USA States Federal The America American Washington Trump Biden Obama China Chinese Beijing His Its And
  Or By But If When While As With From Under Since After Former Two Senior In On At For To A An This That`,
);

/** Whether an agency is one of another country or state: "Illinois Department of Commerce", "Exim Bank of India". */
function isOfOthers(text: TextWords, { from, to }: WordRange, { kind }: Entity): boolean {
  if (kind !== 'agency' || ofThisCountry.has(text.term(from))) return false;
  const isCommon = termsBetween(text, from, to).some((term) => commonTitles.has(term));
  if (!isCommon) return false;
  const isOther = (at: number) => text.isCapitalized(at) && !ofThisCountry.has(text.term(at));
  if (text.term(to) === 'of' && isOther(to + 1)) return true;
  const isBeside = /^\s$/u.test(gapAfter(text, from - 1) ?? '');
  if (!isBeside || !isOther(from - 1)) return false;
  // In a headline a verb has a capital, too.
  return !text.isHeadline || text.isPossessive(from - 1) || text.term(from - 2) === 'the';
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

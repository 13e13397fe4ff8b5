import { type Entity, isElement } from './entity.ts';
import {
  beginsSentence,
  gapAfter,
  isContinued,
  isInCapitals,
  isUnit,
  type MatchedText,
  type WordRange,
} from './text-words.ts';

/** Whether a name is part of another name, or stands for something else. */
export const isOtherName = (text: MatchedText, name: WordRange, entity: Entity): boolean =>
  isPartOfOther(text, name, entity) ||
  isSaidToBeOther(text, name, entity) ||
  (entity.ownContextOnly === true && isUnit(text, name.from)) ||
  isProperNoun(text, name, entity) ||
  isOfOthers(text, name, entity);

/** Whether a name is part of another name: "Ms Lynas", "Aclara Technologies", "the Europium Hotel". */
function isPartOfOther(text: MatchedText, { from, to }: WordRange, { kind }: Entity): boolean {
  const isLong = to - from > 1 && kind !== 'project';
  if (isLong || kind === 'place' || kind === 'topic' || !text.isCapitalized(from)) return false;
  if (
    text.isAmong('beforeOtherNames', from - 1) &&
    text.isCapitalized(from - 1) &&
    /^\.?\s$/u.test(gapAfter(text, from - 1) ?? '')
  )
    return true;
  return isFollowed(text, to) && text.isAmong('afterOtherNames', to);
}

/** Whether a company's name may be the first word of another name: "MP Sarah Hall", "Neo Battery Materials". */
export const isFirstOfOther = (
  text: MatchedText,
  { from, to }: WordRange,
  { kind }: Entity,
): boolean =>
  kind === 'company' &&
  to - from === 1 &&
  !text.isHeadline &&
  isFollowed(text, to) &&
  !text.isAmong('afterCompanies', to);

/** Whether a word with a capital follows a name. */
const isFollowed = (text: MatchedText, to: number): boolean =>
  isContinued(text, to) && !text.isPossessive(to - 1);

/** How many words after a name are searched for the noun that says what it is. */
const nounWithin = 5;

/**
 * Whether the text says that a name is something else's: "Serra Verde, a village in Minas", "Cobalt is a town", "Penco
 * village".
 */
function isSaidToBeOther(text: MatchedText, name: WordRange, { kind }: Entity): boolean {
  if (kind === 'agency' || kind === 'place' || !text.isCapitalized(name.from)) return false;
  return isStatedToBe(text, name, 'otherThings') || isNamedAfter(text, name);
}

/**
 * Whether the text says that a name is one of the things in a list: "Ashram, a fluorspar deposit", "Cobalt is a town",
 * "Iluka the company".
 */
export function isStatedToBe(
  text: MatchedText,
  { to }: WordRange,
  list: 'otherThings' | 'projectSites' | 'beforeCompanies',
): boolean {
  const beside = text.text.slice(text.end(to - 1), text.end(to + 1));
  // "Gives Longonjo a port" does not say what Longonjo is.
  if (!/^(?:(?:,| is| was) an?|(?:,| is| was| \()? ?the)\b/.test(beside)) return false;
  for (let at = to + 1; at < to + nounWithin && gapAfter(text, at - 1) === ' '; at += 1)
    if (text.isAmong(list, at)) return true;
  return false;
}

/** Whether another thing has the name: "Penco village", "the port of Penco". */
function isNamedAfter(text: MatchedText, { from, to }: WordRange): boolean {
  if (text.term(from - 1) === 'of' && text.isAmong('otherThings', from - 2)) return true;
  return (
    gapAfter(text, to - 1) === ' ' && !text.isPossessive(to - 1) && text.isAmong('otherThings', to)
  );
}

/**
 * Whether the capital of an element or a mineral makes it a proper name here: "the town of Cobalt", "Tungsten
 * Automation", the song “Lithium”.
 */
function isProperNoun(text: MatchedText, { from, to }: WordRange, entity: Entity): boolean {
  if (!isElement(entity) || to - from > 1) return false;
  if (!text.isCapitalized(from) || isInCapitals(text.written(from))) return false;
  const [before, after] = [gapAfter(text, from - 1), gapAfter(text, from)];
  const isQuoted = /["“‘]$/u.test(before ?? text.text.slice(0, text.start(from)));
  if (isQuoted && /^,?["”’]/u.test(after ?? '')) return true;
  if (text.isHeadline) return false;
  if (!beginsSentence(text, from)) return true;
  return after === ' ' && /^\p{Lu}\p{Ll}/u.test(text.written(to));
}

/** Whether an agency belongs to another country or state: "Illinois Department of Commerce", "Exim Bank of India". */
function isOfOthers(text: MatchedText, { from, to }: WordRange, { kind }: Entity): boolean {
  if (kind !== 'agency' || text.isAmong('beforeListedAgencies', from)) return false;
  const isCommon = termsBetween(text, from, to).some((term) =>
    text.lexicon.has('agencyTitles', term),
  );
  if (!isCommon) return false;
  const isOther = (at: number) =>
    text.isCapitalized(at) && !text.isAmong('beforeListedAgencies', at);
  if (text.term(to) === 'of' && isOther(to + 1)) return true;
  const isBeside = /^\s$/u.test(gapAfter(text, from - 1) ?? '');
  if (!isBeside || !isOther(from - 1)) return false;
  // In a headline, a verb before the agency has a capital, too.
  return !text.isHeadline || text.isPossessive(from - 1) || text.term(from - 2) === 'the';
}

const termsBetween = (text: MatchedText, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => text.term(from + at));

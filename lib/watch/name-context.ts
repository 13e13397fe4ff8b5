import { firstIndexIn } from '../article/model/first-index.ts';
import type { Entity } from './entity.ts';
import { isFirstOfOther, isOtherName, isStatedToBe } from './other-names.ts';
import type { PhraseMatch } from './phrase-trie.ts';
import {
  beginsSentence,
  gapAfter,
  isContinued,
  type MatchedText,
  type WordRange,
} from './text-words.ts';

/** How near to a name context must be to show what it means, in words. */
const nearby = 25;

/** How near to a name an `unless` phrase must be to show that it means something else, in words. */
const close = 14;

/** The phrases of a text that tell its names apart, in order. */
export interface ContextPhrases {
  context: readonly PhraseMatch<Entity>[];
  unless: readonly PhraseMatch<Entity>[];
}

/** Tells from the text around a name what it means. */
export class NameContext {
  readonly #text: MatchedText;
  readonly #phrases: ContextPhrases;
  readonly #byEntity: Partial<Record<keyof ContextPhrases, PhrasesByEntity>> = {};

  constructor(text: MatchedText, phrases: ContextPhrases) {
    this.#text = text;
    this.#phrases = phrases;
  }

  /** Whether a name of the entity means something else here. */
  isOther(entity: Entity, name: WordRange, isWeak: boolean): boolean {
    return (
      isOtherName(this.#text, name, entity) ||
      // "Neo Battery Materials" is another company, but "the Neo Narva plant" is Neo's.
      (isWeak &&
        isFirstOfOther(this.#text, name, entity) &&
        !this.#isNear('context', entity, name, 1)) ||
      (isAmbiguous(entity, name, isWeak) &&
        (entity.ownContextOnly || !isAmongKindWords(this.#text, name, entity)) &&
        !isOfKindStated(this.#text, name, entity) &&
        this.#isNear('unless', entity, name, close) &&
        !this.#isNear('context', entity, name, topicBeside))
    );
  }

  /** Whether a weak name means the entity here. */
  isBacked(entity: Entity, name: WordRange): boolean {
    return this.#isNear('context', entity, name, nearby) || isOfKind(this.#text, name, entity);
  }

  #isNear(role: keyof ContextPhrases, entity: Entity, name: WordRange, reach: number): boolean {
    if (!entity[role]) return false;
    this.#byEntity[role] ??= Map.groupBy(this.#phrases[role], ({ value }) => value);
    return isNear(this.#byEntity[role].get(entity), name, reach);
  }
}

type PhrasesByEntity = ReadonlyMap<Entity, readonly PhraseMatch<Entity>[]>;

/**
 * Whether one of these phrases, which are in order, is near a name and not within it. Looks only at phrases in reach.
 */
function isNear(
  phrases: readonly PhraseMatch<Entity>[] = [],
  name: WordRange,
  reach: number,
): boolean {
  const first = firstIndexIn(phrases, ({ from }) => from > name.from - reach);
  for (let at = first; at < phrases.length; at += 1) {
    const { from, to } = phrases[at] ?? name;
    if (from >= name.to + reach) return false;
    if (to <= name.from || from >= name.to) return true;
  }
  return false;
}

/**
 * Whether a name may have several meanings. A company's or project's name that isn't weak has only one if it has
 * several words, or if the entity has weak names besides it.
 */
const isAmbiguous = ({ kind, weak }: Entity, { from, to }: WordRange, isWeak: boolean): boolean =>
  isWeak || (to - from === 1 && !weak) || (kind !== 'company' && kind !== 'project');

/**
 * Whether the words right before or after a name are typical of its kind, so that a weak name counts like a full one.
 */
function isAmongKindWords(text: MatchedText, { from, to }: WordRange, { kind }: Entity): boolean {
  if (kind === 'company')
    return (
      text.isAmong('afterCompanies', to) ||
      text.isAmong('beforeCompanies', from - 1) ||
      (text.term(from - 1) === 'in' && text.isAmong('stockNouns', from - 2))
    );
  if (kind !== 'project') return false;
  return text.isAmong('afterProjects', to) || isSite(text, { from, to });
}

/** Whether the text says that a name is one of its kind: "Aclara, the clay miner". */
const isOfKindStated = (text: MatchedText, name: WordRange, { kind }: Entity): boolean =>
  isStatedToBe(text, name, kind === 'company' ? 'beforeCompanies' : 'projectSites');

/** Whether the text around a weak name is about something of its kind. */
function isOfKind(text: MatchedText, name: WordRange, entity: Entity): boolean {
  const { kind, ownContextOnly = false } = entity;
  if (isOfKindStated(text, name, entity)) return true;
  if (kind === 'company')
    return (
      isInBusiness(text, name, ownContextOnly ? topicWithin : topicBeside) ||
      (!ownContextOnly && (isAmongKindWords(text, name, entity) || isOneCompany(text, name)))
    );
  return (
    kind === 'project' &&
    (isSite(text, name) ||
      (!ownContextOnly && (isAmongKindWords(text, name, entity) || isExplored(text, name))))
  );
}

/** How near to a name words must be to show what the text is about, in words. */
const topicWithin = 12;

/** How near such words must be to a name that seldom means anything else, in words. */
const topicBeside = 3;

/**
 * Whether the text is about a company's figures or holders, or about a site that it owns: "MP's third-quarter loss",
 * "Neo's plant".
 */
function isInBusiness(text: MatchedText, name: WordRange, reach: number): boolean {
  const { to } = name;
  const isOwner = text.isPossessive(to - 1) || /^['’] $/.test(gapAfter(text, to - 1) ?? '');
  return (
    text.isNear('businessWords', name, reach) ||
    (isOwner && [to, to + 1].some((at) => text.isAmong('projectSites', at)))
  );
}

/** Whether the text names a site along with a name: "the Carina mine", "drilling at Dubbo". */
const isSite = (text: MatchedText, { from, to }: WordRange): boolean =>
  text.isAmong('projectSites', to) ||
  (/^(?:at|in|of|for|from)$/.test(text.term(from - 1)) && text.isAmong('projectSites', from - 2));

/** Whether a project's name, which is not part of a longer one, is near words of exploration and mining. */
const isExplored = (text: MatchedText, name: WordRange): boolean =>
  !isContinued(text, name.to) && text.isNear('nearProjects', name, topicWithin);

/** Whether a plural is the name of one company: "Critical Metals soars", "talks with Defense Metals". */
function isOneCompany(text: MatchedText, { from, to }: WordRange): boolean {
  if (to - from === 1 || !text.term(to - 1).endsWith('s')) return false;
  const isBeside = gapAfter(text, to - 1) === ' ';
  if (isBeside && text.isAmong('singularVerbs', to)) return true;
  if (/^(?:is|was|has|does)$/.test(text.term(from - 1))) return true;
  const isPartOfLonger =
    isContinued(text, from) &&
    text.isCapitalized(from - 1) &&
    !text.isPossessive(from - 1) &&
    !(beginsSentence(text, from - 1) && text.isAmong('openers', from - 1));
  return !text.isHeadline && !isPartOfLonger && !isContinued(text, to);
}

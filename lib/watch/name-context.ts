import { firstIndex } from '../article/model/first-index.ts';
import type { Entity } from './entity.ts';
import { isFirstOfOther, isOtherName, isStatedToBe } from './other-names.ts';
import type { FoundPhrase } from './phrase-trie.ts';
import {
  beginsSentence,
  gapAfter,
  isContinued,
  type MatchedText,
  type WordRange,
} from './text-words.ts';

/** How far from a name the words stand that tell what it means, in words. */
const nearby = 25;

/** How far those stand that tell it means something else. */
const close = 14;

/** The phrases of a text that tell the names in it apart, in order. */
export interface ContextPhrases {
  context: readonly FoundPhrase<Entity>[];
  unless: readonly FoundPhrase<Entity>[];
}

/** What the text around names tells. */
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
      // "Neo Battery Materials", but "the Neo Narva plant".
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

type PhrasesByEntity = ReadonlyMap<Entity, readonly FoundPhrase<Entity>[]>;

/** Whether one of these phrases, in order, stands near a name. Looks at no more of them than fit there. */
function isNear(
  phrases: readonly FoundPhrase<Entity>[] = [],
  name: WordRange,
  reach: number,
): boolean {
  const isFrom = (index: number) => (phrases[index]?.from ?? 0) > name.from - reach;
  for (let at = firstIndex(phrases.length, isFrom); at < phrases.length; at += 1) {
    const { from, to } = phrases[at] ?? name;
    if (from >= name.to + reach) return false;
    if (to <= name.from || from >= name.to) return true;
  }
  return false;
}

/** A company's or project's name that isn't weak has one meaning, if it has several words or the entity has weak ones. */
const isAmbiguous = ({ kind, weak }: Entity, { from, to }: WordRange, isWeak: boolean): boolean =>
  isWeak || (to - from === 1 && !weak) || (kind !== 'company' && kind !== 'project');

/** Whether what follows or precedes a name of a kind makes a weak one as good as a full one. */
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

/** Whether a name is said to be one of its kind: "Aclara, the clay miner". */
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

/** How far from a name stand the words that tell what it is about, in words. */
const topicWithin = 12;

/** How far from a name that few take for anything else. */
const topicBeside = 3;

/** Whether a company has figures and holders, or owns a site: "MP's third-quarter loss", "Neo's plant". */
function isInBusiness(text: MatchedText, name: WordRange, reach: number): boolean {
  const { to } = name;
  const isOwner = text.isPossessive(to - 1) || /^['’] $/.test(gapAfter(text, to - 1) ?? '');
  return (
    text.isNear('businessWords', name, reach) ||
    (isOwner && [to, to + 1].some((at) => text.isAmong('projectSites', at)))
  );
}

/** Whether a name has a site: "the Carina mine", "drilling at Dubbo". */
const isSite = (text: MatchedText, { from, to }: WordRange): boolean =>
  text.isAmong('projectSites', to) ||
  (/^(?:at|in|of|for|from)$/.test(text.term(from - 1)) && text.isAmong('projectSites', from - 2));

/** Whether a project's name, and no longer one, stands among words of exploration and mining. */
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

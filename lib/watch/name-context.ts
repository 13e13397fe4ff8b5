import { firstIndex } from '../article/model/first-index.ts';
import type { Entity, EntityKind } from './entity.ts';
import { isOtherName } from './other-names.ts';
import type { FoundPhrase } from './phrase-trie.ts';
import { beginsSentence, gapAfter, type MatchedText, type WordRange } from './text-words.ts';

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
  #context: PhrasesByEntity | undefined;
  #unless: PhrasesByEntity | undefined;

  constructor(text: MatchedText, phrases: ContextPhrases) {
    this.#text = text;
    this.#phrases = phrases;
  }

  /** Whether a name of the entity means something else here. */
  isOther(entity: Entity, name: WordRange, isWeak: boolean): boolean {
    return (
      isOtherName(this.#text, name, entity, isWeak) ||
      (isAmbiguous(entity, name, isWeak) &&
        (entity.ownContextOnly || !isAmongKindWords(this.#text, name, entity.kind)) &&
        isNear(this.#unlessOf(entity), name, close))
    );
  }

  /** Whether a weak name means the entity here. */
  isBacked(entity: Entity, name: WordRange): boolean {
    return (
      isNear(this.#contextOf(entity), name, nearby) ||
      (!entity.ownContextOnly &&
        (isAmongKindWords(this.#text, name, entity.kind) ||
          isFullName(this.#text, name, entity.kind)))
    );
  }

  #contextOf(entity: Entity): readonly FoundPhrase<Entity>[] | undefined {
    if (!entity.context) return undefined;
    this.#context ??= Map.groupBy(this.#phrases.context, ({ value }) => value);
    return this.#context.get(entity);
  }

  #unlessOf(entity: Entity): readonly FoundPhrase<Entity>[] | undefined {
    if (!entity.unless) return undefined;
    this.#unless ??= Map.groupBy(this.#phrases.unless, ({ value }) => value);
    return this.#unless.get(entity);
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

/** A company's or project's name of several words that isn't weak has one meaning. */
const isAmbiguous = ({ kind }: Entity, { from, to }: WordRange, isWeak: boolean): boolean =>
  isWeak || to - from === 1 || (kind !== 'company' && kind !== 'project');

/** Whether what follows or precedes a name of a kind makes a weak one as good as a full one. */
function isAmongKindWords(text: MatchedText, { from, to }: WordRange, kind: EntityKind): boolean {
  if (kind === 'company')
    return (
      text.isAmong('afterCompanies', to) ||
      text.isAmong('beforeCompanies', from - 1) ||
      (text.term(from - 1) === 'in' && text.isAmong('stockNouns', from - 2))
    );
  if (kind !== 'project') return false;
  if (text.isAmong('afterProjects', to)) return true;
  const before = text.term(from - 1);
  if (!/^(?:at|in|of|for|from)$/.test(before)) return false;
  return (
    text.isAmong('projectSites', from - 2) ||
    (before === 'for' && text.isAmong('projectStudies', from - 2))
  );
}

/** Whether a company's name of several words has capitals that only a name has here, and is no part of a longer one. */
function isFullName(text: MatchedText, { from, to }: WordRange, kind: EntityKind): boolean {
  if (kind !== 'company' || to - from === 1 || text.isHeadline) return false;
  const isContinued =
    !beginsSentence(text, from) &&
    text.isCapitalized(from - 1) &&
    !text.isPossessive(from - 1) &&
    gapAfter(text, from - 1) === ' ';
  return !isContinued && !text.isCapitalized(to);
}

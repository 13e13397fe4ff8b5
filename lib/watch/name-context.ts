import { firstIndex } from '../article/model/first-index.ts';
import type { Entity, EntityKind } from './entity.ts';
import { isOtherName } from './other-names.ts';
import { type FoundPhrase, PhraseTrie } from './phrase-trie.ts';
import {
  beginsSentence,
  gapAfter,
  isCapitalized,
  type TextWords,
  termsOf,
  type WordRange,
} from './text-words.ts';

/** How far from a name the words stand that tell what it means, in words. */
const nearby = 25;

/** How far those stand that tell it means something else. */
const close = 14;

/** What the text around names tells. */
export interface NameContext {
  /** Entities of whose context the text has something. */
  supported: ReadonlySet<Entity>;
  /** Whether a name of the entity means something else here. */
  isOther: (entity: Entity, name: WordRange, isWeak: boolean) => boolean;
  /** Whether a weak name means the entity here. */
  isBacked: (entity: Entity, name: WordRange) => boolean;
}

/** The phrases that tell the names of a list apart. */
export class ContextIndex {
  readonly #context = new PhraseTrie<Entity>();
  readonly #unless = new PhraseTrie<Entity>();

  constructor(entities: readonly Entity[]) {
    for (const entity of entities) {
      for (const phrase of entity.context ?? []) this.#context.add(phrase, entity);
      for (const phrase of entity.unless ?? []) this.#unless.add(phrase, entity);
    }
  }

  /** The words with which they begin. */
  firstWords(): string[] {
    return [...this.#context.firstWords(), ...this.#unless.firstWords()];
  }

  /** Finds those that begin at these words of a text. */
  read(text: TextWords, starts: readonly number[]): NameContext {
    const context = Map.groupBy(this.#context.find(text, starts), ({ value }) => value);
    const unless = Map.groupBy(this.#unless.find(text, starts), ({ value }) => value);
    return {
      supported: new Set(context.keys()),
      isOther: (entity, name, isWeak) =>
        isOtherName(text, name, entity, isWeak) ||
        (isAmbiguous(entity, name, isWeak) &&
          !isAmongKindWords(text, name, entity.kind) &&
          isNear(unless.get(entity), name, close)),
      isBacked: (entity, name) =>
        isNear(context.get(entity), name, nearby) ||
        (!entity.ownContextOnly &&
          (isAmongKindWords(text, name, entity.kind) || isFullName(text, name, entity.kind))),
    };
  }
}

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

/** What follows or precedes a name of a kind, and makes a weak one as good as a full one. */
const kindWords: Partial<Record<EntityKind, { after: Set<string>; before: Set<string> }>> = {
  company: {
    after: termsOf(
      `Corp Corporation Ltd Limited Inc plc NL SA AG LLC Co shares stock said says announced announces reported
      reports signed signs raised raises secured secures completed completes began begins acquired acquires expects
      plans agreed ships shipped closed closes wins won appoints appointed produced produces drilled drills
      commissioned commissions intends updated updates`,
    ),
    before: termsOf('miner developer explorer producer recycler junior listed refiner magnetmaker'),
  },
  project: {
    after: termsOf(
      `project mine deposit mill refinery plant concentrator orebody resource tailings operation prospect processing
      rare ore concentrate stockpile holds hosts contains module development tenement licence license mineral clay
      ionic carbonatite complex drilling scoping feasibility heavy`,
    ),
    before: new Set(),
  },
};

/** What is at a place or in it: "the deposit at Dubbo". */
const sites = termsOf('deposit mine project plant refinery mill drilling tailings resource');

function isAmongKindWords(
  { words }: TextWords,
  { from, to }: WordRange,
  kind: EntityKind,
): boolean {
  const termAt = (index: number) => words[index]?.term ?? '';
  const known = kindWords[kind];
  if (!known) return false;
  if (known.after.has(termAt(to)) || known.before.has(termAt(from - 1))) return true;
  return kind === 'project' && /^(?:at|in)$/.test(termAt(from - 1)) && sites.has(termAt(from - 2));
}

/** Whether a company's name of several words has capitals that only a name has here, and is no part of a longer one. */
function isFullName(text: TextWords, { from, to }: WordRange, kind: EntityKind): boolean {
  if (kind !== 'company' || to - from === 1 || text.isHeadline) return false;
  const isName = (index: number) => isCapitalized(text.words[index]?.written ?? '');
  const isContinued =
    !beginsSentence(text, from) && isName(from - 1) && gapAfter(text, from - 1) === ' ';
  return !isContinued && !isName(to);
}

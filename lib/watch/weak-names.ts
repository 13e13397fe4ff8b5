import type { Entity, EntityKind } from './entity.ts';
import { type FoundPhrase, PhraseTrie } from './phrase-trie.ts';
import {
  beginsSentence,
  gapAfter,
  isCapitalized,
  isInCapitals,
  type TextWords,
  textWordsOf,
} from './text-words.ts';

/** How far from a name the words stand that tell what it means, in words. */
const nearby = 25;
/** How far those stand that tell it means something else. */
const close = 14;

const legalForms = 'Corp Corporation Ltd Limited Inc plc NL SA AG LLC Co';

/** What follows or precedes a name of this kind, by itself as good as its full name. */
const kindWords: Partial<Record<EntityKind, { after: Set<string>; before: Set<string> }>> = {
  company: {
    after: termsOf(
      `${legalForms} shares stock said says announced announces reported reports signed signs raised raises secured secures
      completed completes began begins acquired acquires expects plans agreed ships shipped closed closes wins won appoints
      appointed produced produces drilled drills commissioned commissions intends updated updates`,
    ),
    before: termsOf('miner developer explorer producer recycler junior listed refiner magnetmaker'),
  },
  project: {
    after: termsOf(
      `project mine deposit mill refinery plant concentrator orebody resource tailings operation prospect processing rare ore
      concentrate stockpile holds hosts contains module development tenement licence license mineral clay ionic carbonatite complex drilling
      scoping feasibility heavy`,
    ),
    before: termsOf(''),
  },
};

/** What a name of a place, of a project there and of a plant follows: "the deposit at", "the mine in". */
const sites = termsOf('deposit mine project plant refinery mill drilling tailings resource');

function termsOf(words: string): Set<string> {
  return new Set(textWordsOf(words).words.map(({ term }) => term));
}

/** Where an entity's phrases of context stand in a text. */
export class ContextIndex {
  readonly #context = new PhraseTrie<Entity>();
  readonly #unless = new PhraseTrie<Entity>();

  constructor(entities: readonly Entity[]) {
    for (const entity of entities) {
      for (const phrase of entity.context ?? []) this.#context.add(phrase, entity);
      for (const phrase of entity.unless ?? []) this.#unless.add(phrase, entity);
    }
  }

  /** What tells the names in a text apart. */
  read(text: TextWords): NameContext {
    const context = placesOf(this.#context.find(text));
    const unless = placesOf(this.#unless.find(text));
    const isNear = (
      places: readonly FoundPhrase<Entity>[] | undefined,
      name: Span,
      reach: number,
    ) =>
      places?.some(
        ({ from, to }) =>
          (to <= name.from && name.from - to < reach) ||
          (from >= name.to && from - name.to < reach),
      ) ?? false;
    return {
      supported: new Set(context.keys()),
      isOther: (entity, name, isWeak) =>
        isPartOfOther(text, name, entity, isWeak) ||
        isProperNoun(text, name, entity) ||
        isOfOthers(text, name, entity) ||
        isSpelledOut(text, name, entity) ||
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

type Span = Pick<FoundPhrase<unknown>, 'from' | 'to'>;

export interface NameContext {
  /** Entities of whose context the text has something. */
  supported: ReadonlySet<Entity>;
  /** Whether a name of the entity means something else here. */
  isOther: (entity: Entity, name: Span, isWeak: boolean) => boolean;
  /** Whether a weak name means the entity here. */
  isBacked: (entity: Entity, name: Span) => boolean;
}

function placesOf(found: Iterable<FoundPhrase<Entity>>): Map<Entity, FoundPhrase<Entity>[]> {
  const places = new Map<Entity, FoundPhrase<Entity>[]>();
  for (const place of found) {
    const known = places.get(place.value);
    if (known) known.push(place);
    else places.set(place.value, [place]);
  }
  return places;
}

function isAmongKindWords({ words }: TextWords, { from, to }: Span, kind: EntityKind): boolean {
  const known = kindWords[kind];
  const termAt = (index: number) => words[index]?.term ?? '';
  if (!known) return false;
  if (known.after.has(termAt(to)) || known.before.has(termAt(from - 1))) return true;
  const preposition = termAt(from - 1);
  return (
    kind === 'project' &&
    (preposition === 'at' || preposition === 'in') &&
    sites.has(termAt(from - 2))
  );
}

/** What stands before a person's name, or makes it a place's. */
const others = new Set(
  `mr mrs ms dr prof professor sir dame lord lady senator judge justice captain point port cape fort lake north south upper lower
  little big old new author writer`.split(/\s+/),
);

/** What makes a name of one word another company's or a place's. */
const otherNouns = new Set(
  `technologies lithium gold pharma pharmaceuticals bank motors capital partners software street road avenue beach park hotel
  university school college bay river hospital foundation genomics airport museum society festival council`.split(
    /\s+/,
  ),
);

/** Whether a company's or a project's name of one word is part of another name: "Ms Lynas", "Aclara Technologies". */
function isPartOfOther(
  text: TextWords,
  { from, to }: Span,
  { kind }: Entity,
  isWeak: boolean,
): boolean {
  const [before, after] = [text.words[from - 1], text.words[to]];
  if (to - from > 1 || (kind !== 'company' && kind !== 'project')) return false;
  if (before && others.has(before.term) && (isCapitalized(before.written) || !isWeak)) return true;
  return (
    after !== undefined &&
    isCapitalized(after.written) &&
    otherNouns.has(after.term) &&
    gapAfter(text, from) === ' '
  );
}

/** A company's or project's name of several words that isn't weak has one meaning. */
const isAmbiguous = ({ kind }: Entity, { from, to }: Span, isWeak: boolean): boolean =>
  isWeak || to - from === 1 || (kind !== 'company' && kind !== 'project');

/** Whether a company's name of several words has capitals that only a name has here, and is no part of a longer one. */
function isFullName(text: TextWords, { from, to }: Span, kind: EntityKind): boolean {
  if (kind !== 'company' || to - from === 1 || text.isHeadline) return false;
  const isName = (index: number) => isCapitalized(text.words[index]?.written ?? '');
  const continues =
    !beginsSentence(text, from) && isName(from - 1) && gapAfter(text, from - 1) === ' ';
  return !continues && !isName(to);
}

/** Whether an element or a mineral has a capital that only a name has here: "the town of Cobalt", "Tungsten Automation". */
function isProperNoun(text: TextWords, { from, to }: Span, { kind }: Entity): boolean {
  if ((kind !== 'element' && kind !== 'mineral') || text.isHeadline || to - from > 1) return false;
  const { written = '' } = text.words[from] ?? {};
  if (!isCapitalized(written) || isInCapitals(written)) return false;
  if (!beginsSentence(text, from)) return true;
  return gapAfter(text, from) === ' ' && /^\p{Lu}\p{Ll}/u.test(text.words[to]?.written ?? '');
}

const ofHere = new Set('us usa federal the american trump biden his its and or by'.split(' '));

/** Whether an agency is one of another country or state: "Illinois Department of Commerce". */
function isOfOthers(text: TextWords, { from }: Span, { kind }: Entity): boolean {
  const [first, before] = [text.words[from]?.term, text.words[from - 1]];
  if (kind !== 'agency' || first !== 'department' || !before) return false;
  const isBeside = /^['’s]{0,2}\s$/u.test(gapAfter(text, from - 1) ?? '');
  return isBeside && isCapitalized(before.written) && !ofHere.has(before.term);
}

/** Whether an abbreviation in parentheses is spelled out before them as something else: "design of experiments (DOE)". */
function isSpelledOut(text: TextWords, { from, to }: Span, entity: Entity): boolean {
  const { written = '' } = text.words[from] ?? {};
  if (to - from > 1 || !isInCapitals(written) || !/\($/u.test(gapAfter(text, from - 1) ?? ''))
    return false;
  const before = text.words
    .slice(Math.max(0, from - 2 * written.length), from)
    .map(({ term }) => term);
  const large = before.filter((term) => !/^(?:of|and|the|for)$/.test(term));
  const spelled = [before, large].find(
    (terms) => initialsOf(terms.slice(-written.length)) === written.toLowerCase(),
  );
  if (!spelled) return false;
  const own = termsOf([entity.name, ...(entity.aliases ?? [])].join(' '));
  return !spelled.slice(-written.length).some((term) => term.length > 3 && own.has(term));
}

const initialsOf = (terms: readonly string[]): string =>
  terms.map((term) => term.charAt(0)).join('');

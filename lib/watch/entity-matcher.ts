import { finish, type Steps } from '../steps.ts';
import { type Entity, isElement, type Mention } from './entity.ts';
import { Lexicon, type SectorList } from './lexicon.ts';
import { type ContextPhrases, NameContext } from './name-context.ts';
import { backByPeers, type Candidate } from './peers.ts';
import { type FoundPhrase, PhraseTrie } from './phrase-trie.ts';
import { SymbolIndex } from './symbols.ts';
import { MatchedText, type WordRange } from './text-words.ts';
import { TickerIndex } from './tickers.ts';

interface Name {
  entity: Entity;
  isWeak: boolean;
}

/** What a part of a text has. */
interface Part {
  text: MatchedText;
  candidates: Candidate[];
  /** Names that mean something else. */
  disputed: readonly Name[];
  /** Entities of whose context the part has something. */
  supported: readonly Entity[];
}

/** What a phrase of the list is: a name, something that only looks like one, or what tells names of an entity apart. */
type Meaning =
  | { role: 'name'; name: Name }
  | { role: 'noName' }
  | { role: 'context' | 'unless'; entity: Entity };

/** Finds the entities of a list in texts. */
export class EntityMatcher {
  readonly #lexicon: Lexicon;
  readonly #phrases = new PhraseTrie<Meaning>();
  readonly #tickers: TickerIndex;
  readonly #symbols: SymbolIndex;

  constructor({ entities, ...data }: SectorList) {
    this.#lexicon = new Lexicon(data);
    this.#tickers = new TickerIndex(entities, this.#lexicon);
    this.#symbols = new SymbolIndex(entities);
    for (const entity of entities) this.#add(entity);
  }

  #add(entity: Entity): void {
    const { weak = [], aliases = [], except = [], context = [], unless = [] } = entity;
    const sure = new Set([entity.name, ...aliases]);
    for (const phrase of weak) sure.delete(phrase);
    const add = (phrases: Iterable<string>, meaning: () => Meaning) => {
      for (const phrase of phrases) this.#phrases.add(phrase, meaning());
    };
    add(weak, () => ({ role: 'name', name: { entity, isWeak: true } }));
    add(sure, () => ({ role: 'name', name: { entity, isWeak: false } }));
    // In any case, because the name within has capitals of its own.
    const inAnyCase = except.map((phrase) => phrase.toLowerCase());
    add(inAnyCase, () => ({ role: 'noName' }));
    add(context, () => ({ role: 'context', entity }));
    add(unless, () => ({ role: 'unless', entity }));
  }

  /**
   * The mentions in the parts of one text, each part in order. A weak name counts in all parts once one of them names its
   * entity otherwise, or has its context. Takes time linear in the text.
   */
  mentionsIn(parts: readonly string[]): Mention[][] {
    return finish(this.mentionSteps(parts));
  }

  /** The same in small steps. */
  *mentionSteps(parts: readonly string[]): Steps<Mention[][]> {
    const read: Part[] = [];
    for (const part of parts) {
      read.push(this.#read(new MatchedText(part, this.#lexicon)));
      yield;
    }
    const disputed = new Set(read.flatMap((part) => part.disputed));
    const found = read.map(({ text, candidates }) =>
      backByPeers(text, withoutDisputed(candidates, disputed)),
    );
    const named = new Set(found.flat().flatMap(({ entity, isSure }) => (isSure ? [entity] : [])));
    const supported = new Set(read.flatMap((part) => part.supported));
    const counts = ({ entity }: Candidate) =>
      named.has(entity) || (supported.has(entity) && !entity.ownContextOnly);
    return found.map((part) => part.filter(counts));
  }

  #read(text: MatchedText): Part {
    const { names, disputed, context, unless } = phrasesByRole(this.#phrases.find(text));
    const { named, others } = this.#named(text, names, { context, unless });
    const coded = this.#coded(text, names);
    const candidates = [...named, ...coded].sort((one, two) => one.from - two.from);
    const supported = context.map(({ value }) => value);
    return { text, candidates, disputed: [...disputed, ...others], supported };
  }

  /** The names that mean their entities, and those that mean nothing but something else. */
  #named(text: MatchedText, names: readonly FoundPhrase<Name>[], phrases: ContextPhrases) {
    const named: Candidate[] = [];
    const others: Name[] = [];
    const context = new NameContext(text, phrases);
    for (const { from, to, value } of names) {
      const { entity, isWeak } = value;
      const range = { from, to };
      if (context.isOther(entity, range, isWeak)) others.push(value);
      else if (!this.#tickers.isElsewhere(text, range)) {
        const isBacked = context.isBacked(entity, range);
        const isSure = !isWeak || isBacked;
        named.push({ entity, ...spanOf(text, range), name: value, isSure, isBacked });
      }
    }
    const meant = new Set(named.map(({ name }) => name));
    return { named, others: others.filter((name) => !meant.has(name)) };
  }

  /** Tickers, symbols and formulas, but those within a name of several words. */
  #coded(text: MatchedText, names: readonly FoundPhrase<Name>[]): Candidate[] {
    const found: Candidate[] = [];
    let next = 0;
    for (const at of codesIn(text)) {
      while ((names[next]?.to ?? text.length) <= at) next += 1;
      const { from, to } = names[next] ?? { from: at, to: at };
      if (from <= at && to > from + 1) continue;
      for (const code of this.#codesAt(text, at))
        found.push({ ...spanOf(text, { from: at, to: at + 1 }), ...code });
    }
    return found;
  }

  /** What the word at an index names as a ticker, a symbol or a formula. */
  #codesAt(text: MatchedText, at: number): readonly Code[] {
    const sure = [...this.#tickers.entitiesAt(text, at), ...this.#symbols.entitiesAt(text, at)];
    if (sure.length > 0) return sure.map((entity) => codeOf(entity, true));
    const symbol = this.#symbols.weakAt(text, at);
    const weak = this.#tickers.weakAt(text, at).map((entity) => codeOf(entity, false));
    return symbol ? [codeOf(symbol, false), ...weak] : weak;
  }
}

type Code = Pick<Candidate, 'entity' | 'isSure' | 'isBacked' | 'name'>;

const codeOf = (entity: Entity, isSure: boolean): Code => {
  return { entity, isSure, isBacked: isSure, name: null };
};

const spanOf = (text: MatchedText, { from, to }: WordRange) => ({
  from,
  to,
  start: text.start(from),
  end: text.end(to - 1),
});

/**
 * The indexes of the words that may be tickers, symbols or formulas: these begin with a digit or a capital, and three
 * letters or more have another one, as most words don't.
 */
function codesIn(words: MatchedText): number[] {
  const found: number[] = [];
  const { text, starts } = words;
  for (let at = 0; at < starts.length; at += 1) {
    const first = text.charCodeAt(starts[at] ?? 0);
    // Most words begin with a small letter.
    const isCode = (first < 0x61 || first >= 0x80) && (isDigit(first) || hasCapitals(words, at));
    if (isCode) found.push(at);
  }
  return found;
}

function hasCapitals(words: MatchedText, at: number): boolean {
  if (!words.isCapitalized(at)) return false;
  const written = words.written(at);
  return written.length < 3 || /.[^[-\x7f]/.test(written);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Leaves out names that mean something else in this text where nothing beside them tells. Words for a metal stay what they
 * are.
 */
const withoutDisputed = (
  candidates: readonly Candidate[],
  disputed: ReadonlySet<unknown>,
): readonly Candidate[] =>
  candidates.filter(
    ({ entity, name, isBacked }) => isElement(entity) || isBacked || !disputed.has(name),
  );

interface PhrasesByRole extends ContextPhrases {
  names: readonly FoundPhrase<Name>[];
  disputed: readonly Name[];
}

/**
 * The phrases of a text, in order. Of its names those that are not within a longer one that begins before or at the same
 * word, nor within a phrase that is none; all names of the same words. And those that are within such a phrase.
 */
function phrasesByRole(found: readonly FoundPhrase<Meaning>[]): PhrasesByRole {
  const context: FoundPhrase<Entity>[] = [];
  const unless: FoundPhrase<Entity>[] = [];
  const names: FoundPhrase<Name>[] = [];
  const disputed: Name[] = [];
  let covered = 0;
  let exceptedTo = 0;
  let here: FoundPhrase<Name>[] = [];
  for (const [index, { from, to, value }] of found.entries()) {
    if (value.role === 'name') here.push({ from, to, value: value.name });
    else if (value.role === 'noName') exceptedTo = Math.max(exceptedTo, to);
    else (value.role === 'context' ? context : unless).push({ from, to, value: value.entity });
    if (here.length === 0 || found[index + 1]?.from === from) continue;
    // All that begins at this word is known.
    const free = here.filter((name) => name.to > exceptedTo);
    for (const name of here) if (name.to <= exceptedTo) disputed.push(name.value);
    const end = free.at(-1)?.to ?? 0;
    if (from >= covered && end > 0) {
      names.push(...free.filter((name) => name.to === end));
      covered = end;
    }
    here = [];
  }
  return { names, disputed, context, unless };
}

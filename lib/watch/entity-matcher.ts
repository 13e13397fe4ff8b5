import { finish, type Steps } from '../steps.ts';
import { type Entity, isElement, type Mention } from './entity.ts';
import { Lexicon, type SectorList } from './lexicon.ts';
import { type ContextPhrases, NameContext } from './name-context.ts';
import { backByPeers, type Candidate } from './peers.ts';
import { type PhraseMatch, PhraseTrie } from './phrase-trie.ts';
import { SymbolIndex } from './symbols.ts';
import { MatchedText, type WordRange } from './text-words.ts';
import { TickerIndex } from './tickers.ts';

interface Name {
  entity: Entity;
  isWeak: boolean;
}

/** What was found in a part of a text. */
interface Part {
  text: MatchedText;
  candidates: Candidate[];
  /** The names that mean something else in it. */
  disputed: readonly Name[];
  /** The entities for which it has a context phrase. */
  supported: readonly Entity[];
}

/**
 * The role of a phrase in the list: a name, something that only looks like a name, or context that tells names apart.
 */
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
    // Matched in any case, because the name within the phrase has capitals of its own.
    const inAnyCase = except.map((phrase) => phrase.toLowerCase());
    add(inAnyCase, () => ({ role: 'noName' }));
    add(context, () => ({ role: 'context', entity }));
    add(unless, () => ({ role: 'unless', entity }));
  }

  /**
   * The mentions in the parts of one text, in order for each part. Once any part names an entity otherwise, or has its
   * context, its weak names count in all parts. Takes time linear in the text.
   */
  mentionsIn(parts: readonly string[]): Mention[][] {
    return finish(this.mentionSteps(parts));
  }

  /** Does the work of `mentionsIn` in small steps. */
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

  /** The names that mean their entities, and those that mean something else wherever they occur. */
  #named(text: MatchedText, names: readonly PhraseMatch<Name>[], phrases: ContextPhrases) {
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

  /** Tickers, symbols and formulas, except within a name of several words. */
  #coded(text: MatchedText, names: readonly PhraseMatch<Name>[]): Candidate[] {
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

  /** The entities that the word at an index names as a ticker, a symbol or a formula. */
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
 * The indexes of the words that may be tickers, symbols or formulas. These begin with a digit or a capital; one that
 * begins with a capital and has three or more letters has another capital, which rules out most words.
 */
function codesIn(words: MatchedText): number[] {
  const found: number[] = [];
  const { text, starts } = words;
  for (let at = 0; at < starts.length; at += 1) {
    const first = text.charCodeAt(starts[at] ?? 0);
    // Most words begin with a lowercase letter.
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
 * Leaves out names that mean something else elsewhere in the text, unless the words around them back them. Names of
 * elements and minerals always stay.
 */
const withoutDisputed = (
  candidates: readonly Candidate[],
  disputed: ReadonlySet<unknown>,
): readonly Candidate[] =>
  candidates.filter(
    ({ entity, name, isBacked }) => isElement(entity) || isBacked || !disputed.has(name),
  );

interface PhrasesByRole extends ContextPhrases {
  names: readonly PhraseMatch<Name>[];
  disputed: readonly Name[];
}

/**
 * Sorts the phrases of a text by role, each in order. Of names that overlap, the one that begins first counts, and of
 * those that begin at the same word, the longest (all entities with that name). Names within an excepted phrase are
 * disputed.
 */
function phrasesByRole(found: readonly PhraseMatch<Meaning>[]): PhrasesByRole {
  const context: PhraseMatch<Entity>[] = [];
  const unless: PhraseMatch<Entity>[] = [];
  const names: PhraseMatch<Name>[] = [];
  const disputed: Name[] = [];
  let covered = 0;
  let exceptedTo = 0;
  let here: PhraseMatch<Name>[] = [];
  for (const [index, { from, to, value }] of found.entries()) {
    if (value.role === 'name') here.push({ from, to, value: value.name });
    else if (value.role === 'noName') exceptedTo = Math.max(exceptedTo, to);
    else (value.role === 'context' ? context : unless).push({ from, to, value: value.entity });
    if (here.length === 0 || found[index + 1]?.from === from) continue;
    // All phrases that begin at this word have been seen.
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

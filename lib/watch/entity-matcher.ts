import { finish, type Steps } from '../steps.ts';
import type { Entity, Mention } from './entity.ts';
import { ContextIndex } from './name-context.ts';
import { backByPeers, type Candidate } from './peers.ts';
import { type FoundPhrase, PhraseTrie } from './phrase-trie.ts';
import { SymbolIndex } from './symbols.ts';
import { isCapitalized, type TextWords, textWordsOf } from './text-words.ts';
import { TickerIndex } from './tickers.ts';
import { WordFilter } from './word-filter.ts';

interface Name {
  entity: Entity;
  isWeak: boolean;
}

/** What a part of a text has. */
interface Part {
  text: TextWords;
  candidates: Candidate[];
  /** Names that stand in a phrase which means something else. */
  disputed: readonly Name[];
  /** Entities of whose context the part has something. */
  supported: ReadonlySet<Entity>;
}

/** Finds the entities of a list in texts. */
export class EntityMatcher {
  /** The names, and `null` for what is none. */
  readonly #names = new PhraseTrie<Name | null>();
  readonly #context: ContextIndex;
  readonly #tickers: TickerIndex;
  readonly #symbols: SymbolIndex;
  /** Of all phrases: most words of a text are none of them, and are looked up once. */
  readonly #firstWords: WordFilter;

  constructor(entities: readonly Entity[]) {
    this.#context = new ContextIndex(entities);
    this.#tickers = new TickerIndex(entities);
    this.#symbols = new SymbolIndex(entities);
    for (const entity of entities) {
      const weak = entity.weak ?? [];
      for (const phrase of weak) this.#names.add(phrase, { entity, isWeak: true });
      const sure = new Set([entity.name, ...(entity.aliases ?? [])]);
      for (const phrase of sure)
        if (!weak.includes(phrase)) this.#names.add(phrase, { entity, isWeak: false });
      // In any case, because the name within has capitals of its own.
      for (const phrase of entity.except ?? []) this.#names.add(phrase.toLowerCase(), null);
    }
    this.#firstWords = new WordFilter([...this.#names.firstWords(), ...this.#context.firstWords()]);
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
      read.push(this.#read(textWordsOf(part)));
      yield;
    }
    const disputed = new Set(read.flatMap((part) => part.disputed));
    const found = read.map(({ text, candidates }) =>
      backByPeers(
        text,
        candidates.map((each) => (isDisputed(each, disputed) ? { ...each, isSure: false } : each)),
      ),
    );
    const named = new Set(found.flat().flatMap(({ entity, isSure }) => (isSure ? [entity] : [])));
    const supported = new Set(read.flatMap((part) => [...part.supported]));
    const counts = ({ entity }: Candidate) =>
      named.has(entity) || (supported.has(entity) && !entity.ownContextOnly);
    return found.map((part) => part.filter(counts));
  }

  #read(text: TextWords): Part {
    const starts = startsIn(text, this.#firstWords);
    const context = this.#context.read(text, starts);
    const candidates: Candidate[] = [];
    const wordOf = (index: number) => text.words[index] ?? { start: 0, end: 0 };
    const spanOf = (from: number, to: number) => ({
      from,
      to,
      start: wordOf(from).start,
      end: wordOf(to - 1).end,
    });
    const { names, disputed } = longest(this.#names.find(text, starts));
    let next = 0;
    for (let at = 0; at < text.words.length; ) {
      let to = at + 1;
      for (; names[next]?.from === at; next += 1) {
        const name = names[next];
        if (!name) break;
        to = name.to;
        const { entity, isWeak } = name.value;
        if (context.isOther(entity, name, isWeak) || this.#tickers.isElsewhere(text, name))
          continue;
        const isBacked = context.isBacked(entity, name);
        candidates.push({
          entity,
          ...spanOf(at, name.to),
          name: name.value,
          isSure: !isWeak || isBacked,
          isBacked,
        });
      }
      if (to === at + 1 && mayBeCode(text.words[at]?.written ?? ''))
        for (const code of this.#codesAt(text, at)) candidates.push({ ...spanOf(at, to), ...code });
      at = to;
    }
    return { text, candidates, disputed, supported: context.supported };
  }

  /** What the word at an index names as a ticker, a symbol or a formula. */
  #codesAt(
    text: TextWords,
    index: number,
  ): Pick<Candidate, 'entity' | 'isSure' | 'isBacked' | 'name'>[] {
    const sure = [
      ...this.#tickers.entitiesAt(text, index),
      ...this.#symbols.entitiesAt(text, index),
    ];
    const weak =
      sure.length > 0
        ? []
        : [this.#symbols.weakAt(text, index), ...this.#tickers.weakAt(text, index)];
    const code = (isSure: boolean) => (entity: Entity | undefined) =>
      entity ? [{ entity, isSure, isBacked: isSure, name: null }] : [];
    return [...sure.flatMap(code(true)), ...weak.flatMap(code(false))];
  }
}

/** The indexes of the words of a text with which a phrase may begin. */
function startsIn({ words }: TextWords, firstWords: WordFilter): number[] {
  const starts: number[] = [];
  for (let at = 0; at < words.length; at += 1)
    if (firstWords.has(words[at]?.term ?? '')) starts.push(at);
  return starts;
}

/**
 * Whether a word may be a ticker, a symbol or a formula: these begin with a digit or a capital, and three letters or more
 * have another one, as most words don't.
 */
function mayBeCode(written: string): boolean {
  if (isDigit(written.charCodeAt(0))) return true;
  if (!isCapitalized(written)) return false;
  for (let at = 1; at < written.length; at += 1) {
    const code = written.charCodeAt(at);
    if (code >= 0x80 || code <= 0x5a) return true;
  }
  return written.length < 3;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether a name means something else in this text and nothing beside it tells. Words for a metal stay what they are. */
const isDisputed = (
  { entity: { kind }, name, isBacked }: Candidate,
  disputed: ReadonlySet<unknown>,
): boolean =>
  kind !== 'element' && kind !== 'mineral' && name !== null && !isBacked && disputed.has(name);

/**
 * Those names of a text that are not within a longer one that begins before or at the same word, nor within a phrase
 * that is none; all names of the same words, in order. And those that are within such a phrase.
 */
function longest(found: readonly FoundPhrase<Name | null>[]): {
  names: FoundPhrase<Name>[];
  disputed: Name[];
} {
  const names: FoundPhrase<Name>[] = [];
  const disputed: Name[] = [];
  let covered = 0;
  let exceptedTo = 0;
  for (const [from, here] of Map.groupBy(found, (each) => each.from)) {
    exceptedTo = Math.max(exceptedTo, ...here.map(({ to, value }) => (value ? 0 : to)));
    const named = here.flatMap(({ to, value }) => (value ? [{ from, to, value }] : []));
    for (const { to, value } of named) if (to <= exceptedTo) disputed.push(value);
    const free = named.filter(({ to }) => to > exceptedTo);
    const to = Math.max(0, ...free.map((name) => name.to));
    if (from < covered || to === 0) continue;
    names.push(...free.filter((name) => name.to === to));
    covered = to;
  }
  return { names, disputed };
}

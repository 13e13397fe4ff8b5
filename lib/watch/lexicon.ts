import { hasFields, isText, valuesOf } from '../checks.ts';
import { CutText } from '../search/words/cut-text.ts';
import type { Entity } from './entity.ts';

/** The packaged list: what can be followed, and the words that tell its names apart. */
export interface SectorList extends LexiconData {
  version: 1;
  entities: readonly Entity[];
}

export interface LexiconData {
  words: Readonly<LexiconWords>;
  chemistry: Readonly<ChemicalWords>;
  /** The exchanges of each region. */
  exchanges: Readonly<Record<string, ExchangeWords>>;
}

/** Lists of words, each list separated by blanks. In which case they are written makes no difference. */
export interface LexiconWords {
  /** What stands before a person's name, or makes it a place's. */
  beforeOtherNames: string;
  /** What makes a name of one word another company's or a place's. */
  afterOtherNames: string;
  /** What has the name of a company or a project, too, and is said to be that after it: "Penco, a port". */
  otherThings: string;
  /** What agencies of many countries have in their names. */
  agencyTitles: string;
  /** What stands with a capital before an agency that the list means, or begins a sentence there. */
  beforeListedAgencies: string;
  /** What follows a company's name, and makes a weak one as good as a full one. */
  afterCompanies: string;
  /** The same of what precedes it. */
  beforeCompanies: string;
  /** What follows a project's name, and makes a weak one as good as a full one. */
  afterProjects: string;
  /** What is at a place or in it: "the deposit at Dubbo". */
  projectSites: string;
  /** Verbs after the name of one company that would have another form after a plural. */
  singularVerbs: string;
  /** What begins a sentence and is no part of the name after it. */
  openers: string;
  /** What stands near a company: its figures, its holders, who rates it. */
  businessWords: string;
  /** What stands near a project that is explored or mined. */
  nearProjects: string;
  /** What a chemical symbol is followed by, whichever it is. */
  afterSymbols: string;
  /** What a symbol is followed by that texts seldom use for anything else. */
  afterPlainSymbols: string;
  /** What such a symbol follows: "kg of Dy". */
  amounts: string;
  /** What stands near a row of chemical symbols, but of no others: units, cathodes. */
  nearSymbols: string;
  /** What prices do, and companies with news. */
  priceMoves: string;
  /** What stands before an abbreviation that is no ticker: "the API was down". */
  determiners: string;
  /** What follows a stock's ticker. */
  stockNouns: string;
  /** What stands near a longer ticker. */
  marketWords: string;
}

/** The same of words whose capitals matter. */
export interface ChemicalWords {
  /** The symbols of the chemical elements. */
  elements: string;
  /** Those that stand in rows such as "Nd, Pr, Dy and Tb". */
  rowSymbols: string;
  /** Symbols that texts seldom use for anything else. */
  plainSymbols: string;
  /** Those that are nothing else. */
  sureSymbols: string;
  /** Symbols that are words, too. */
  wordSymbols: string;
  /** What an element is put into: "Nd:YAG". */
  hosts: string;
}

/** What stands for the exchanges of a region alone, and what does only beside a ticker or another exchange. */
export interface ExchangeWords {
  names: string;
  codes: string;
}

/** Whether the words of a file can be read. That it has each list, a test tells. */
export const hasLexicon = hasFields({
  words: valuesOf(isText),
  chemistry: valuesOf(isText),
  exchanges: valuesOf(hasFields({ names: isText, codes: isText })),
});

/** Names of lists, each of which is read once. */
type ListName = keyof LexiconWords | keyof ChemicalWords | 'exchanges';

const nowhere: ReadonlySet<string> = new Set();

/**
 * The words that tell names apart. Each list is read when it is first asked for, which a worker that has just started may
 * never do.
 */
export class Lexicon {
  readonly #data: LexiconData;
  readonly #lists = new Map<ListName, ReadonlySet<string>>();
  #regions: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(data: LexiconData) {
    this.#data = data;
  }

  /** Whether a list has this folded word. */
  has(list: keyof LexiconWords, term: string): boolean {
    return this.#read(list, () => foldedTerms(this.#data.words[list])).has(term);
  }

  /** Whether a list of chemistry has this word as it is written. */
  isChemical(list: keyof ChemicalWords, written: string): boolean {
    return this.#read(list, () => new Set(this.#data.chemistry[list].split(' '))).has(written);
  }

  /** Whether this folded word stands for an exchange by itself. */
  isExchange(term: string): boolean {
    const names = () =>
      Object.values(this.#data.exchanges)
        .map((each) => each.names)
        .join(' ');
    return this.#read('exchanges', () => foldedTerms(names())).has(term);
  }

  /** The regions of an exchange, by its name or code, folded; empty for any other word. */
  regionsOf(term: string): ReadonlySet<string> {
    this.#regions ??= regionsIn(this.#data);
    return this.#regions.get(term) ?? nowhere;
  }

  #read(list: ListName, read: () => ReadonlySet<string>): ReadonlySet<string> {
    const words = this.#lists.get(list) ?? read();
    this.#lists.set(list, words);
    return words;
  }
}

function regionsIn({ exchanges }: LexiconData): ReadonlyMap<string, ReadonlySet<string>> {
  const regions = new Map<string, Set<string>>();
  for (const [region, { names, codes }] of Object.entries(exchanges))
    for (const term of foldedTerms(`${names} ${codes}`))
      regions.set(term, (regions.get(term) ?? new Set()).add(region));
  return regions;
}

/** The words of a text, folded, each once. */
export function foldedTerms(text: string): Set<string> {
  const words = new CutText(text);
  const terms = new Set<string>();
  for (let at = 0; at < words.length; at += 1) terms.add(words.term(at));
  return terms;
}

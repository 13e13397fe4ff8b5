import { hasFields, isText, valuesOf } from '../checks.ts';
import { CutText } from '../search/words/cut-text.ts';
import type { Entity } from './entity.ts';

/** The packaged list: the built-in entities, and the words that tell their names apart. */
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

/** Lists of words, separated by spaces. Case makes no difference. */
export interface LexiconWords {
  /** Words before a name that make it a person's or a place's. */
  beforeOtherNames: string;
  /** Words after a name of one word that make it another company's or a place's. */
  afterOtherNames: string;
  /** Things that share a name with a company or a project, as the text says after the name: "Penco, a port". */
  otherThings: string;
  /** Words in the names of agencies of many countries. */
  agencyTitles: string;
  /** Capitalized words before an agency that still mean the listed one, or that begin a sentence there. */
  beforeListedAgencies: string;
  /** Words after a company's name that make a weak name count like a full one. */
  afterCompanies: string;
  /** Words before a company's name that do the same. */
  beforeCompanies: string;
  /** Words after a project's name that make a weak name count like a full one. */
  afterProjects: string;
  /** What a project is, or has: "the deposit at Dubbo". */
  projectSites: string;
  /** Singular verbs after the name of a company, which show that it is not a plural. */
  singularVerbs: string;
  /** Words that begin a sentence without being part of the name after them. */
  openers: string;
  /** Words near a company's name: its figures, its holders, who rates it. */
  businessWords: string;
  /** Words near the name of a project that is explored or mined. */
  nearProjects: string;
  /** Words after any chemical symbol. */
  afterSymbols: string;
  /** Words after a symbol that seldom means anything else. */
  afterPlainSymbols: string;
  /** Words before such a symbol: "kg of Dy". */
  amounts: string;
  /** Words near a row of chemical symbols, but not near rows of other abbreviations: units, cathodes. */
  nearSymbols: string;
  /** Verbs for what prices do, and companies with news. */
  priceMoves: string;
  /** Words before an abbreviation that is not a ticker: "the API was down". */
  determiners: string;
  /** Words after the ticker of a stock. */
  stockNouns: string;
  /** Words near a longer ticker. */
  marketWords: string;
}

/** Lists of words whose case matters, separated by spaces. */
export interface ChemicalWords {
  /** The symbols of the chemical elements. */
  elements: string;
  /** The symbols that are listed in rows such as "Nd, Pr, Dy and Tb". */
  rowSymbols: string;
  /** The symbols that seldom mean anything else. */
  plainSymbols: string;
  /** The symbols that never mean anything else. */
  sureSymbols: string;
  /** The symbols that are also words. */
  wordSymbols: string;
  /** The host materials that are doped with an element: "Nd:YAG". */
  hosts: string;
}

/** The words for the exchanges of a region. A name counts alone, a code only beside a ticker or another exchange. */
export interface ExchangeWords {
  names: string;
  codes: string;
}

/** Whether the word lists of a file have the right types. A test makes sure that none is missing. */
export const hasLexicon = hasFields({
  words: valuesOf(isText),
  chemistry: valuesOf(isText),
  exchanges: valuesOf(hasFields({ names: isText, codes: isText })),
});

/** The lists, each of which is read once. */
type ListName = keyof LexiconWords | keyof ChemicalWords | 'exchanges';

const nowhere: ReadonlySet<string> = new Set();

/**
 * The words that tell names apart. A list is read when it is first asked for, which may never happen in a worker that
 * was just started.
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

  /** Whether a list of chemistry has this word, in this case. */
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

/** The set of a text's words, folded. */
function foldedTerms(text: string): Set<string> {
  const words = new CutText(text);
  const terms = new Set<string>();
  for (let at = 0; at < words.length; at += 1) terms.add(words.term(at));
  return terms;
}

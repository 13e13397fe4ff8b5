import { commonWords } from '../../article/evidence/common-words.ts';
import { month, ones } from '../../article/evidence/figures.ts';
import { firstIndexIn } from '../../article/model/first-index.ts';
import { err, ok, type Result } from '../../result.ts';
import { everyField, fieldBit } from '../fields.ts';
import { type BlockKey, DamagedBlock } from '../index/blocks.ts';
import type { DocumentTable } from '../index/document-table.ts';
import type { DocumentWords } from '../index/index-document.ts';
import { fieldAt } from '../index/place.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { isLive } from '../index/segment.ts';
import { SegmentReader } from '../index/segment-reader.ts';
import { stemWord } from '../words/stem-word.ts';
import { isStopWord } from '../words/stop-words.ts';
import { readForms } from './forms.ts';
import { weightOf, wordMatches } from './matches.ts';
import { inverseFrequency, lengthNorm, termScore } from './ranking.ts';

/** An article that shares distinctive words with another one. */
export interface SimilarArticle {
  articleId: number;
  /** Some of these words, as the other article writes them, folded; the most distinctive first. */
  terms: readonly string[];
}

/** How many of an article's most frequent words are looked up. */
const lookedUp = 80;

/** A word that is in more than this share of all articles is not distinctive. */
const tooCommon = 0.2;

/** How many shared words are named, which is also how many an article must share. */
const namedTerms = 3;

/** An article with a smaller share of the article's score for itself is not similar. */
const leastSimilar = 0.06;

/** Without the author, who writes about many things. */
const comparedFields = everyField & ~fieldBit('author');

/** Words to ignore: in a small archive, general words are as rare as those that are typical of a subject. */
const plainWords = new Set([...commonWords, ...ones]);
const monthName = new RegExp(`^${month}$`);

/** Only words with two letters in a row: numbers and single letters say nothing about the subject. */
const tellsSubject = /\p{L}{2}/u;

/** The documents of a segment that have a word, ascending, and how often each has it. */
interface SparseMatches {
  documents: Uint32Array;
  frequencies: Float32Array;
}

/** A word of the article, with the documents that have a form of it. */
interface TellingWord {
  term: string;
  /** How often the article has the word, weighted. */
  frequency: number;
  idf: number;
  /** By segment. */
  matches: readonly SparseMatches[];
}

interface Candidate {
  score: number;
  articleId: number;
  segment: number;
  document: number;
}

/**
 * The articles that are most similar to another one, at most `limit`: those that a search for its most distinctive
 * words would find. Awaits `pause` after each word. Fails if a block is damaged or missing.
 */
export async function similarArticles(
  { segments, blocks }: SearchIndex,
  article: ComparedArticle,
  limit: number,
  pause: () => Promise<void>,
): Promise<Result<SimilarArticle[], BlockKey>> {
  const readers = segments.map(({ directory, live }) => new SegmentReader(directory, live, blocks));
  try {
    const tables = await Promise.all(readers.map((reader) => reader.documents()));
    const words = await tellingWords(readers, article.terms, pause);
    return ok(mostSimilar({ readers, tables, words, article }, limit));
  } catch (error) {
    if (error instanceof DamagedBlock) return err(error.key);
    throw error;
  }
}

type ComparedArticle = { articleId: number } & Pick<DocumentWords, 'terms' | 'length'>;

/** The words that the article has most often, except those that are too common or in no other article. */
async function tellingWords(
  readers: readonly SegmentReader[],
  terms: DocumentWords['terms'],
  pause: () => Promise<void>,
): Promise<TellingWord[]> {
  const all = readers.reduce((sum, { live }) => sum + live.count, 0);
  const words: TellingWord[] = [];
  for (const { stem, term, frequency } of frequentStems(terms)) {
    const matches = await Promise.all(readers.map((reader) => documentsWith(reader, stem)));
    const having = matches.reduce((sum, { documents }) => sum + documents.length, 0);
    if (having > 1 && having <= Math.max(2, all * tooCommon))
      words.push({ term, frequency, idf: inverseFrequency(having, all), matches });
    await pause();
  }
  return words;
}

/** A word with all its forms in an article. */
interface FrequentStem {
  stem: string;
  /** Its form that the article has most often. */
  term: string;
  /** How often the article has that form, weighted. */
  most: number;
  /** How often the article has any of its forms, weighted. */
  frequency: number;
}

function frequentStems(terms: DocumentWords['terms']): FrequentStem[] {
  const stems = new Map<string, FrequentStem>();
  for (const [term, places] of terms) {
    if (isStopWord(term) || plainWords.has(term) || monthName.test(term)) continue;
    if (!tellsSubject.test(term)) continue;
    let own = 0;
    for (const place of places) if (comparedFields & (1 << fieldAt(place))) own += weightOf(place);
    const stem = stemWord(term);
    const known = stems.get(stem) ?? { stem, term, most: 0, frequency: 0 };
    const most = own > known.most ? { term, most: own } : {};
    stems.set(stem, { ...known, ...most, frequency: known.frequency + own });
  }
  return [...stems.values()]
    .sort((one, other) => other.frequency - one.frequency)
    .slice(0, lookedUp);
}

async function documentsWith(reader: SegmentReader, stem: string): Promise<SparseMatches> {
  const entries = await reader.formsOf(stem);
  const found = entries.map((entry) => ({ entry, isForm: true, isExact: false }));
  const forms = await readForms(reader, found, false);
  return withoutZeros(wordMatches(forms, comparedFields, reader.directory.documents));
}

/** Matches without the documents that have none: many words are held at once, and each is in few documents. */
function withoutZeros({ frequencies: all, count }: { frequencies: Float32Array; count: number }) {
  const documents = new Uint32Array(count);
  const frequencies = new Float32Array(count);
  let found = 0;
  for (let document = 0; found < count; document += 1) {
    const frequency = all[document] ?? 0;
    if (frequency === 0) continue;
    documents[found] = document;
    frequencies[found++] = frequency;
  }
  return { documents, frequencies };
}

const noMatches: SparseMatches = {
  documents: new Uint32Array(),
  frequencies: new Float32Array(),
};

/** An article, and what it is compared with. `tables` are those of the readers' segments. */
interface Comparison {
  readers: readonly SegmentReader[];
  tables: readonly DocumentTable[];
  words: readonly TellingWord[];
  article: ComparedArticle;
}

function mostSimilar(
  { readers, tables, words, article }: Comparison,
  limit: number,
): SimilarArticle[] {
  const count = readers.reduce((sum, { live }) => sum + live.count, 0);
  const total = readers.reduce((sum, { live }) => sum + live.length, 0);
  const norm = (length: number): number => lengthNorm(length, count > 0 ? total / count : 0);
  /** What a word adds to the score of an article that has it with this frequency. */
  const weight = ({ idf, frequency: own }: TellingWord, frequency: number, length: number) =>
    termScore(idf, own, norm(article.length)) * termScore(idf, frequency, norm(length));

  /** How similar each document of a segment is to the article. */
  const scoresIn = (segment: number, table: DocumentTable): Float64Array => {
    const scores = new Float64Array(readers[segment]?.directory.documents ?? 0);
    for (const word of words) {
      const { documents, frequencies } = word.matches[segment] ?? noMatches;
      for (const [at, document] of documents.entries()) {
        const added = weight(word, frequencies[at] ?? 0, table.documentLength(document));
        scores[document] = (scores[document] ?? 0) + added;
      }
    }
    return scores;
  };

  const sharedTerms = ({ segment, document }: Candidate): string[] => {
    const length = tables[segment]?.documentLength(document) ?? 0;
    const shared = words.flatMap((word) => {
      const { documents, frequencies } = word.matches[segment] ?? noMatches;
      const at = firstIndexIn(documents, (each) => each >= document);
      if (documents[at] !== document) return [];
      return { term: word.term, weight: weight(word, frequencies[at] ?? 0, length) };
    });
    return shared
      .sort((one, other) => other.weight - one.weight)
      .slice(0, namedTerms)
      .map(({ term }) => term);
  };

  const itself = words.reduce((sum, word) => sum + weight(word, word.frequency, article.length), 0);
  const found: Candidate[] = [];
  for (const [segment, { live }] of readers.entries()) {
    const table = tables[segment];
    if (!table) continue;
    for (const [document, score] of scoresIn(segment, table).entries()) {
      if (score < leastSimilar * itself || !isLive(live, document)) continue;
      const articleId = table.articleId(document);
      if (articleId !== article.articleId) found.push({ score, articleId, segment, document });
    }
  }
  return found
    .sort((one, two) => two.score - one.score || two.articleId - one.articleId)
    .slice(0, limit)
    .map((hit) => ({ articleId: hit.articleId, terms: sharedTerms(hit) }))
    .filter(({ terms }) => terms.length === namedTerms);
}

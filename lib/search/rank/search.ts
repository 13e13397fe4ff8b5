import { err, ok, type Result } from '../../result.ts';
import { type BlockKey, DamagedBlock } from '../index/blocks.ts';
import type { DocumentTable } from '../index/document-table.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { isLive, titleHash } from '../index/segment.ts';
import { SegmentReader } from '../index/segment-reader.ts';
import type { Query, QuerySpan } from '../query/query.ts';
import { bestOf } from './best-of.ts';
import { canBeMisspelled, correctionsOf } from './corrections.ts';
import { DocumentMatches } from './document-matches.ts';
import { WantedForms } from './forms.ts';
import { countLive, havingAll, havingSome, type Matches } from './matches.ts';
import { planSearch, type SearchPlan } from './plan.ts';
import { nearScores, placedWords, wordPairs } from './proximity.ts';
import {
  canBeCompleted,
  fewResults,
  hardlyAny,
  inverseFrequency,
  reranked,
  shortQuery,
} from './ranking.ts';
import { better, type Hit, newer, Relevance } from './relevance.ts';
import { RequiredConditions } from './required-conditions.ts';
import type { SearchOptions } from './search-options.ts';
import type { MatchingArticles, SearchGroup, SearchResults } from './search-results.ts';
import { addUserTexts } from './user-texts.ts';

/**
 * Searches an index. How documents are distributed over segments, and deleted documents, make no difference to the
 * results. Fails if a block is damaged or missing.
 */
export async function search(
  index: SearchIndex,
  query: Query,
  options: SearchOptions,
): Promise<Result<SearchResults, BlockKey>> {
  try {
    return ok(await new Search(index, query, options).run());
  } catch (error) {
    if (error instanceof DamagedBlock) return err(error.key);
    throw error;
  }
}

/** A group of results. `hits` are the best of its articles, unordered. */
interface Group {
  /** How many of the plain words they have. */
  words: 'all' | 'some';
  count: number;
  hits: readonly Hit[];
  matching: MatchingArticles;
}

/** Whether a last word also counts as the beginning of longer ones, or does so only if no article has it. */
type Completion = 'always' | 'ifMissing' | 'never';

/** The most words that are corrected: for each, all terms of the index are read. */
const mostCorrected = 8;

class Search {
  private readonly readers: readonly SegmentReader[];
  private readonly forms: readonly WantedForms[];
  private readonly liveCount: number;
  /** For everything wanted, its matches by segment, and how many live documents match. */
  private matches: (readonly Matches[])[] = [];
  private having: number[] = [];
  private idfs: number[] = [];
  private tables: readonly DocumentTable[] = [];
  private readonly required: RequiredConditions;
  private readonly relevance: Relevance;
  private readonly completed: QuerySpan[] = [];
  private readonly corrections: { span: QuerySpan; terms: string[] }[] = [];
  private readonly title: number | null;
  /** Where the query ends. */
  private readonly end: number;
  private readonly plan: SearchPlan;
  private readonly options: SearchOptions;

  constructor({ segments, blocks }: SearchIndex, query: Query, options: SearchOptions) {
    const { text, titleTerms } = query;
    const plan = planSearch(query);
    this.readers = segments.map(
      ({ directory, live }) => new SegmentReader(directory, live, blocks),
    );
    this.plan = plan;
    this.options = options;
    this.end = text.length;
    const pairs = wordPairs(plan);
    const isRanked = options.order === 'relevance';
    const placed = new Set(isRanked ? placedWords(plan, pairs) : []);
    this.forms = plan.wanted.map(
      (wanted, index) => new WantedForms(wanted, this.readers, placed.has(index)),
    );
    this.title = titleTerms === null ? null : titleHash(titleTerms);
    this.liveCount = segments.reduce((sum, { live }) => sum + live.count, 0);
    const length = segments.reduce((sum, { live }) => sum + live.length, 0);
    const meanLength = this.liveCount > 0 ? length / this.liveCount : 0;
    const idf = (index: number) => this.idfs[index] ?? 0;
    this.required = new RequiredConditions(plan.required);
    this.relevance = new Relevance({
      plan,
      meanLength,
      now: options.now,
      idf,
      matchesOf: (index, segment) => this.matches[index]?.[segment],
      nearScores:
        pairs.length === 0 && !plan.phrase
          ? null
          : (asked) => nearScores(plan, pairs, this.forms, { ...asked, idf, has: this.has }),
      tableOf: (segment) => this.tables[segment],
    });
  }

  async run(): Promise<SearchResults> {
    const reading = this.readTables();
    // The matches of one word are computed while others are being read.
    const finding = this.forms.map(async (forms, index) => {
      await Promise.all([reading, forms.load(this.completionOf(forms) === 'always')]);
      await this.find(index);
    });
    await Promise.all([reading, ...finding, this.required.load(this.options.listed)]);
    const { isLiteral = false } = this.options;
    await this.completeLastWord();
    if (!isLiteral) await this.correct((having) => having === 0);
    let all = this.match('all');
    const { plain } = this.plan;
    if (!isLiteral && plain.length <= shortQuery && all.count < hardlyAny) {
      const before = this.corrections.length;
      await this.correct((having) => having > 0 && having < hardlyAny);
      if (this.corrections.length > before) all = this.match('all');
    }
    const hasSome = !isLiteral && plain.length > 1 && all.count < fewResults;
    return {
      all: this.ranked(all),
      some: hasSome ? this.ranked(this.match('some')) : null,
      corrections: this.corrections,
      completed: this.completed,
      matching: all.matching,
    };
  }

  private async readTables(): Promise<void> {
    this.tables = await Promise.all(this.readers.map((reader) => reader.documents()));
  }

  /** Finds the documents that match something wanted. */
  private async find(index: number): Promise<void> {
    const forms = this.forms[index];
    if (!forms) return;
    const { userTexts } = this.options;
    const noted = userTexts?.find(forms);
    let having = 0;
    this.matches[index] = this.readers.map(({ live, directory: { documents } }, segment) => {
      const matches = forms.matchesIn(segment);
      const table = this.tables[segment];
      if (userTexts && table && noted && noted.size > 0)
        addUserTexts(matches, userTexts.documentsIn(table, documents), noted);
      having += live.count === documents ? matches.count : countLive(matches, live);
      return matches;
    });
    this.having[index] = having;
    this.idfs[index] = inverseFrequency(having, this.liveCount);
  }

  /** Completes the last word. */
  private async completeLastWord(): Promise<void> {
    for (const [index, forms] of this.forms.entries()) {
      const completion = this.completionOf(forms);
      if (completion === 'ifMissing' && this.having[index] === 0) {
        await forms.complete();
        await this.find(index);
      } else if (completion !== 'always') continue;
      this.completed.push(forms.wanted.span);
    }
  }

  /**
   * A long query may say all that is wanted, unless an asterisk follows. Two letters of a filter or a phrase may be the
   * whole value.
   */
  private completionOf({ wanted: { words, weight, span } }: WantedForms): Completion {
    const last = words.at(-1);
    const [term = ''] = last?.terms ?? [];
    if (last?.isPrefix !== true) return 'never';
    const isTyped = span.end === this.end;
    if (canBeCompleted(term))
      return isTyped && this.plan.plain.length > shortQuery ? 'ifMissing' : 'always';
    const isValue = weight === 0 || last.stem === null;
    return isValue && term.length === 2 ? 'ifMissing' : 'never';
  }

  /** Looks for corrections of single words that are rare or in no article. */
  private async correct(isRare: (having: number) => boolean): Promise<void> {
    let lookups = 0;
    for (const [index, forms] of this.forms.entries()) {
      const { words, weight, span } = forms.wanted;
      const [word, second] = words;
      const [term = ''] = word?.terms ?? [];
      const having = this.having[index] ?? 0;
      const isCorrected = word?.stem != null && second === undefined && weight > 0;
      if (!isCorrected || !isRare(having) || !canBeMisspelled(term)) continue;
      lookups += 1;
      if (lookups > mostCorrected) return;
      const { terms, stems } = await correctionsOf(term, having, this.readers);
      if (terms.length === 0) continue;
      await forms.correct(stems);
      await this.find(index);
      this.corrections.push({ span, terms });
    }
  }

  /** Finds a group's articles among all documents. */
  private match(group: 'all' | 'some'): Group {
    const documents = this.readers.map((_, segment) => this.documentsOf(segment, group));
    const found = new DocumentMatches(documents, this.tables);
    return { words: group, count: found.count, hits: this.best(found, group), matching: found };
  }

  private documentsOf(segment: number, group: 'all' | 'some'): Uint32Array {
    const { live, directory } = this.readers[segment] ?? {};
    const table = this.tables[segment];
    if (!live || !directory || !table) return new Uint32Array();
    const frequenciesOf = (index: number) => this.matches[index]?.[segment]?.frequencies;
    const { required } = this;
    const { among } = this.options;
    const words = this.plan.plain.map((index) => frequenciesOf(index) ?? none);
    const asked = { table, frequenciesOf };
    const isEveryLive = live.count === directory.documents;
    const having = (group === 'all' ? havingAll : havingSome)(words, directory.documents);
    if (isEveryLive && required.isEmpty && !among) return having;
    return having.filter(
      (document) =>
        (isEveryLive || isLive(live, document)) &&
        required.areMet(asked, document) &&
        among?.has(table.articleId(document)) !== false,
    );
  }

  /** The best of the found documents, unordered. */
  private best(found: DocumentMatches, group: 'all' | 'some'): Hit[] {
    const { order, limit } = this.options;
    const isByScore = order === 'relevance';
    const scores = isByScore ? this.relevance.scoresOf(found, this.readers.length) : none;
    const title = group === 'all' && isByScore ? this.title : null;
    const titled = title === null ? null : found.titled(title);
    const best = bestOf(found.count, isByScore ? Math.max(limit, reranked) : limit, [
      ...(titled ? [() => titled] : []),
      ...(isByScore ? [() => scores] : []),
      () => found.seconds,
      () => found.articleIds,
    ]);
    return best.map((index) => {
      const { segment, document } = found.documentAt(index);
      const table = this.tables[segment];
      return {
        segment,
        document,
        isTitle: titled?.[index] === 1,
        score: scores[index] ?? 0,
        seconds: table?.seconds(document) ?? 0,
        articleId: table?.articleId(document) ?? 0,
      };
    });
  }

  private readonly has = (index: number, segment: number, document: number): boolean =>
    (this.matches[index]?.[segment]?.frequencies[document] ?? 0) > 0;

  /** The best hits in order. The first of them are reordered by proximity. */
  private ranked({ words, count, hits }: Group): SearchGroup {
    const { order, limit } = this.options;
    const isByScore = order === 'relevance';
    let sorted = hits.toSorted(isByScore ? better : newer);
    if (isByScore) {
      const best = sorted.slice(0, reranked);
      this.relevance.addNearness(best);
      sorted = [...best.sort(better), ...sorted.slice(reranked)];
    }
    const shown = sorted.slice(0, limit).map((hit) => ({
      articleId: hit.articleId,
      missing: words === 'all' ? noSpans : this.missingIn(hit),
    }));
    return { count, hits: shown };
  }

  private missingIn({ segment, document }: Hit): QuerySpan[] {
    const { plain, wanted } = this.plan;
    const missing = plain.filter((index) => !this.has(index, segment, document));
    return missing.flatMap((index) => wanted[index]?.span ?? []);
  }
}

const none = new Float32Array();

const noSpans: readonly QuerySpan[] = [];

import { err, ok, type Result } from '../../result.ts';
import { type BlockKey, DamagedBlock } from '../index/blocks.ts';
import type { DocumentTable } from '../index/document-table.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { isLive, titleHash } from '../index/segment.ts';
import { SegmentReader } from '../index/segment-reader.ts';
import type { Query, QuerySpan } from '../query/query.ts';
import { stemWord } from '../words/stem-word.ts';
import { canBeMisspelled, correctionsOf } from './corrections.ts';
import { WantedForms } from './forms.ts';
import { MatchCursor } from './match-cursor.ts';
import { canMatchWithoutText } from './match-without-text.ts';
import { type Matches, noMatches } from './matches.ts';
import { type Condition, planSearch, type SearchPlan } from './plan.ts';
import { nearScores, placedWords, type WordPair, wordPairs } from './proximity.ts';
import {
  fewResults,
  hardlyAny,
  inverseFrequency,
  ranking,
  recencyFactor,
  reranked,
  shortestPrefix,
  shortQuery,
  termScore,
} from './ranking.ts';
import type { ArticleSet, SearchOptions } from './search-options.ts';
import { noResults, type SearchGroup, type SearchResults } from './search-results.ts';
import { TopHits } from './top-hits.ts';
import { type ArticleDocument, type UserTexts, withUserTexts } from './user-texts.ts';

/**
 * Searches an index. Results do not depend on how its documents are distributed over segments, or on those that are
 * deleted. Fails if a block is damaged or missing.
 */
export async function search(
  index: SearchIndex,
  query: Query,
  options: SearchOptions,
): Promise<Result<SearchResults, BlockKey>> {
  try {
    const plan = planSearch(query);
    if (!plan) return ok(noResults);
    return ok(await new Search(index, query, plan, options).run());
  } catch (error) {
    if (error instanceof DamagedBlock) return err(error.key);
    throw error;
  }
}

/** By what results are ordered. */
interface Ranked {
  isTitle: boolean;
  score: number;
  seconds: number;
  articleId: number;
}

/** A result while it is ranked. */
interface Hit extends Ranked {
  segment: number;
  document: number;
  /** Without proximity and recency. */
  relevance: number;
  missing: readonly QuerySpan[];
}

type Group = 'all' | 'some';

const better = (one: Ranked, other: Ranked): number =>
  Number(other.isTitle) - Number(one.isTitle) || other.score - one.score || newer(one, other);

const newer = (one: Ranked, other: Ranked): number =>
  other.seconds - one.seconds || other.articleId - one.articleId;

/** The most words of which other spellings are looked for: each time all terms are read. */
const mostCorrected = 8;

const ascii = /^\p{ASCII}+$/u;

class Search {
  private readonly readers: readonly SegmentReader[];
  private readonly forms: readonly WantedForms[];
  private readonly liveCount: number;
  private readonly meanLength: number;
  /** The documents that have what is wanted, by segment, and how many of them are live. */
  private matches: (readonly Matches[])[] = [];
  private having: number[] = [];
  private idfs: number[] = [];
  private tables: readonly DocumentTable[] = [];
  private readonly listed = new Map<Condition, ArticleSet>();
  private readonly completed: QuerySpan[] = [];
  private matching: { articleIds: number[]; seconds: number[] } = { articleIds: [], seconds: [] };
  /** The documents of each segment about whose articles the user wrote; looked up once one is found. */
  private noted: readonly (readonly ArticleDocument[])[] | undefined;
  private readonly corrections: { span: QuerySpan; terms: string[] }[] = [];
  private readonly title: number | null;
  private readonly plan: SearchPlan;
  private readonly pairs: readonly WordPair[];
  private readonly options: SearchOptions;

  constructor(
    { segments, blocks }: SearchIndex,
    { titleTerms }: Query,
    plan: SearchPlan,
    options: SearchOptions,
  ) {
    this.readers = segments.map(
      ({ directory, live }) => new SegmentReader(directory, live, blocks),
    );
    this.plan = plan;
    this.options = options;
    this.pairs = wordPairs(plan);
    const isRanked = options.order === 'relevance';
    const placed = new Set(isRanked ? placedWords(plan, this.pairs) : []);
    this.forms = plan.wanted.map(
      (wanted, index) => new WantedForms(wanted, this.readers, placed.has(index)),
    );
    this.title = titleTerms === null ? null : titleHash(titleTerms);
    this.liveCount = segments.reduce((sum, { live }) => sum + live.count, 0);
    const length = segments.reduce((sum, { live }) => sum + live.length, 0);
    this.meanLength = this.liveCount > 0 ? length / this.liveCount : 0;
  }

  async run(): Promise<SearchResults> {
    const isShort = this.plan.plain.length <= shortQuery;
    const [tables] = await Promise.all([
      Promise.all(this.readers.map((reader) => reader.documents())),
      Promise.all(this.forms.map((forms) => forms.load(this.isBegun(forms) && isShort))),
      this.loadListed(this.plan.required),
    ]);
    this.tables = tables;
    await Promise.all(this.forms.map((_, index) => this.find(index)));
    const { isLiteral = false } = this.options;
    await this.completeLastWord(isShort);
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
      matching: this.matching,
    };
  }

  private notedIn(userTexts: UserTexts): ArticleDocument[][] {
    const { articleIds } = userTexts;
    return this.readers.map(({ live, directory }, segment) => {
      const table = this.tables[segment];
      const documents = table?.documentsOf(articleIds, live, directory.documents) ?? [];
      return Array.from(documents, (document) => ({
        document,
        articleId: table?.articleId(document) ?? 0,
      }));
    });
  }

  private async loadListed(conditions: readonly Condition[]): Promise<void> {
    await Promise.all(
      conditions.map(async (condition) => {
        if (condition.kind === 'listed') {
          const ids = await this.options.listed(condition.operator, condition.value);
          this.listed.set(condition, ids);
        } else if (condition.kind === 'not') await this.loadListed([condition.of]);
        else if (condition.kind === 'all' || condition.kind === 'any') {
          await this.loadListed(condition.of);
        }
      }),
    );
  }

  /** Finds the documents that have what is wanted. */
  private async find(index: number): Promise<void> {
    const forms = this.forms[index];
    const matches = await this.withUserTexts(
      forms,
      this.readers.map((_, segment) => forms?.matchesIn(segment) ?? noMatches),
    );
    this.matches[index] = matches;
    let count = 0;
    for (const [segment, { live, directory }] of this.readers.entries()) {
      const documents = matches[segment]?.documents ?? noMatches.documents;
      if (live.count === directory.documents) count += documents.length;
      else for (const document of documents) if (isLive(live, document)) count += 1;
    }
    this.having[index] = count;
    this.idfs[index] = inverseFrequency(count, this.liveCount);
  }

  private async withUserTexts(
    forms: WantedForms | undefined,
    matches: readonly Matches[],
  ): Promise<readonly Matches[]> {
    const { userTexts } = this.options;
    if (!userTexts || !forms) return matches;
    const found = await userTexts.find(forms);
    if (found.size === 0) return matches;
    this.noted ??= this.notedIn(userTexts);
    const { noted } = this;
    return matches.map((each, segment) => withUserTexts(each, noted[segment] ?? [], found));
  }

  /** The last word is a prefix, but in a long query only if it is in no article as it is. */
  private async completeLastWord(isDone: boolean): Promise<void> {
    for (const [index, forms] of this.forms.entries()) {
      if (!this.isBegun(forms)) continue;
      if (!isDone) {
        if (this.having[index] !== 0) continue;
        await forms.complete();
        await this.find(index);
      }
      this.completed.push(forms.wanted.span);
    }
  }

  /** Whether its last word may be the beginning of one. */
  private isBegun({ wanted }: WantedForms): boolean {
    const last = wanted.words.at(-1);
    const [term = ''] = last?.terms ?? [];
    return last?.isPrefix === true && (term.length >= shortestPrefix || !ascii.test(term));
  }

  /** Looks for other spellings of single words that so many articles have. */
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
      const terms = await correctionsOf(term, having, this.readers);
      if (terms.length === 0) continue;
      await forms.correct([...new Set(terms.map(stemWord))]);
      await this.find(index);
      this.corrections.push({ span, terms });
    }
  }

  /** Goes through the documents that have anything that is wanted, for one of the groups. */
  private match(group: Group): TopHits<Ranked, Hit> {
    const { order, limit } = this.options;
    const compare = order === 'newest' ? newer : better;
    const most = order === 'newest' ? limit : Math.max(limit, reranked);
    const top = new TopHits<Ranked, Hit>(most, compare);
    const needsText = !canMatchWithoutText(this.plan);
    if (group === 'all') this.matching = { articleIds: [], seconds: [] };
    for (const [segment, { live, directory }] of this.readers.entries()) {
      const table = this.tables[segment];
      if (!table) continue;
      const isEveryLive = live.count === directory.documents;
      const at = new MatchCursor(this.matches.map((each) => each[segment] ?? noMatches));
      for (let next = 0; next < directory.documents; next += 1) {
        if (needsText) next = at.first;
        if (next >= directory.documents) break;
        at.moveTo(next);
        if (isEveryLive || isLive(live, next)) this.matchDocument(segment, at, table, group, top);
        at.moveTo(next + 1);
      }
    }
    return top;
  }

  private matchDocument(
    segment: number,
    at: MatchCursor,
    table: DocumentTable,
    group: Group,
    top: TopHits<Ranked, Hit>,
  ): void {
    const { plain, required } = this.plan;
    const { document } = at;
    let found = 0;
    for (const index of plain) if (at.has(index)) found += 1;
    const isInGroup = group === 'all' ? found === plain.length : found > 0 && found < plain.length;
    if (!isInGroup) return;
    for (const condition of required) if (!this.isMet(condition, at, table)) return;
    const seconds = table.seconds(document);
    const articleId = table.articleId(document);
    if (this.options.among?.has(articleId) === false) return;
    if (group === 'all') {
      this.matching.articleIds.push(articleId);
      this.matching.seconds.push(seconds);
    }
    const relevance = this.relevanceOf(at, table);
    const isTitle = group === 'all' && this.title !== null && this.title === table.title(document);
    // Most are not among the best, however new they are.
    const { worst } = top;
    const isByScore = this.options.order === 'relevance' && !isTitle;
    if (worst && isByScore && relevance * newestFactor < worst.score) {
      top.count += 1;
      return;
    }
    const score = relevance * recencyFactor(seconds, this.options.now);
    top.add({ articleId, seconds, isTitle, score }, (hit) => {
      const missing = plain.filter((index) => !at.has(index));
      const spans = missing.flatMap((index) => this.plan.wanted[index]?.span ?? []);
      return { ...hit, segment, document, relevance, missing: spans };
    });
  }

  private isMet(condition: Condition, at: MatchCursor, table: DocumentTable): boolean {
    switch (condition.kind) {
      case 'text':
        return at.has(condition.wanted);
      case 'listed':
        return this.listed.get(condition)?.has(table.articleId(at.document)) ?? false;
      case 'dates': {
        const seconds = table.seconds(at.document);
        return condition.from <= seconds && seconds < condition.to;
      }
      case 'not':
        return !this.isMet(condition.of, at, table);
      case 'all':
        return condition.of.every((each) => this.isMet(each, at, table));
      case 'any':
        return condition.of.some((each) => this.isMet(each, at, table));
    }
  }

  private relevanceOf(at: MatchCursor, table: DocumentTable): number {
    const { wanted } = this.plan;
    const length = table.documentLength(at.document);
    let sum = 0;
    for (let index = 0; index < wanted.length; index += 1) {
      const weight = wanted[index]?.weight ?? 0;
      if (weight === 0 || !at.has(index)) continue;
      const score = termScore(this.idf(index), at.frequency(index), length, this.meanLength);
      sum += weight * score * (at.isExact(index) ? 1 + ranking.exactForm : 1);
    }
    return sum;
  }

  private idf(index: number): number {
    return this.idfs[index] ?? 0;
  }

  /** The best hits, of which the first are ordered again by how near the words are to each other. */
  private ranked(group: TopHits<Ranked, Hit>): SearchGroup {
    const { order, limit } = this.options;
    let hits = group.sorted();
    if (order === 'relevance') {
      const best = hits.slice(0, reranked);
      this.addProximity(best);
      hits = [...best.sort(better), ...hits.slice(reranked)];
    }
    const shown = hits.slice(0, limit).map(({ articleId, missing }) => ({ articleId, missing }));
    return { count: group.count, hits: shown };
  }

  private addProximity(hits: readonly Hit[]): void {
    if (this.pairs.length === 0 && !this.plan.phrase) return;
    const bySegment = Map.groupBy(hits, ({ segment }) => segment);
    for (const [segment, own] of bySegment) {
      const table = this.tables[segment];
      if (!table) continue;
      const documents = own.map(({ document }) => document).sort((one, other) => one - other);
      const near = nearScores(this.plan, this.pairs, this.forms, {
        segment,
        documents,
        idf: (index) => this.idf(index),
        documentLength: (document) => table.documentLength(document),
        meanLength: this.meanLength,
      });
      for (const hit of own) {
        const relevance = hit.relevance + (near.get(hit.document) ?? 0);
        hit.score = relevance * recencyFactor(hit.seconds, this.options.now);
      }
    }
  }
}

/** What `recencyFactor` is at most. */
const newestFactor = 1 + ranking.recency;

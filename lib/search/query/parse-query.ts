import { canBeCompleted } from '../rank/ranking.ts';
import { stemWord } from '../words/stem-word.ts';
import { isStopWord } from '../words/stop-words.ts';
import { type Token, tokensOf } from '../words/tokens.ts';
import { dateRange, type QueryClock } from './date-range.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';
import { type Operator, type OperatorScope, operatorNamed, wholeOperator } from './operators.ts';
import type { Query, QueryError, QueryNode, QuerySpan, QueryWord } from './query.ts';
import { QueryBuilder } from './query-builder.ts';
import { isPlainText, withoutStopWords } from './required-words.ts';

/** The longest text that is parsed, in UTF-16 units. */
const longestText = 2_400;

/** The most conditions and different words that are looked up; stop words and repeated words don't count. */
const mostWords = 96;

const mostErrors = 20;

const letter = /^[a-z]$/i;

/** A date, or the end of a range, before its year is complete or after a sign. */
const dateBeginning = /(?:^|\.\.|\/)\d{0,3}$|(?:-0?|\.)$/;

const everyOperator: OperatorScope = () => true;

/**
 * Parses a query. Never fails: what can't be parsed, or is out of `scope`, is reported as an error in its place, and is
 * searched as plain words or left out. Takes time linear in the text.
 */
export function parseQuery(text: string, clock: QueryClock, scope = everyOperator): Query {
  const parser = new Parser(text, clock, scope);
  const { root, ignored } = withoutStopWords(text, parser.parse());
  const found = parser.errors.toSorted((one, other) => one.start - other.start);
  const errors = root || found.length > 0 ? found : withoutWords(text);
  return {
    text,
    root,
    ignored,
    errors: errors.slice(0, mostErrors),
    titleTerms: titleOf(text, root),
  };
}

/** The error for a text that has no words, only signs. */
function withoutWords(text: string): QueryError[] {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  return start < end ? [{ kind: 'noWords', start, end }] : [];
}

class Parser {
  private readonly builder = new QueryBuilder();
  private readonly query: string;
  private readonly clock: QueryClock;
  private readonly scope: OperatorScope;
  private readonly textLength: number;
  private words = 0;
  private readonly plainTerms = new Set<string>();
  /** Where the first word beyond the limit begins. */
  private endsAt: number | null = null;

  constructor(text: string, clock: QueryClock, scope: OperatorScope) {
    this.query = text.slice(0, longestText);
    this.textLength = text.length;
    this.clock = clock;
    this.scope = scope;
  }

  get errors(): readonly QueryError[] {
    return this.builder.errors;
  }

  parse(): QueryNode | null {
    let named: NamedOperator | null = null;
    for (const lexeme of lexemesOf(this.query)) {
      named = this.read(lexeme, named);
      if (this.endsAt !== null) break;
    }
    if (named) this.endName(named);
    const start = this.endsAt ?? this.query.length;
    if (start < this.textLength) this.builder.report('tooLong', { start, end: this.textLength });
    return this.builder.finish();
  }

  /** Reads a lexeme. Returns the operator name that needs the next lexeme as its value, if any. */
  private read(lexeme: Lexeme, named: NamedOperator | null): NamedOperator | null {
    const { builder } = this;
    const hasValue = lexeme.kind === 'quoted' || lexeme.kind === 'text';
    const before = hasValue && named?.end === lexeme.start ? named : null;
    if (named && !before) this.endName(named);
    switch (lexeme.kind) {
      case 'name':
        return this.nameOf(lexeme);
      case 'quoted':
      case 'text':
        this.addValue(lexeme, before);
        break;
      case 'open':
        builder.open(lexeme);
        break;
      case 'close':
        builder.close(lexeme);
        break;
      case 'NOT':
        builder.negate(lexeme);
        break;
      default:
        builder.join(lexeme.kind, lexeme);
    }
    return null;
  }

  private nameOf({ name, isWhole, start, end }: Lexeme & { kind: 'name' }): NamedOperator {
    const operator = operatorNamed(name);
    // `ASX:LYC` and a headline's `China: …` are words, not mistyped operators.
    const isMistake = !operator && name === name.toLowerCase();
    if (isMistake) this.builder.report('unknownOperator', { start, end });
    return { operator, isWhole, start, end };
  }

  /** Ends a name that no value follows. An unknown name is a word. */
  private endName({ operator, start, end }: NamedOperator): void {
    if (!operator) this.addText({ start, end: end - 1 });
    else {
      this.builder.report('missingValue', { start, end });
      this.dropNegation();
    }
  }

  private dropNegation(): void {
    if (this.builder.isNegated) this.builder.negate({ start: 0, end: 0 });
  }

  private addValue(value: Lexeme & { kind: 'quoted' | 'text' }, named: NamedOperator | null): void {
    const { builder } = this;
    const { text, start, end } = value;
    const isQuoted = value.kind === 'quoted';
    if (isQuoted && value.isOpen) builder.report('openQuote', { start, end: start + 1 });
    if (named && !named.operator) {
      if (!isQuoted) {
        this.addText({ start: named.start, end });
        return;
      }
      this.endName(named);
    }
    const operator = named?.operator;
    const span = { start: named?.start ?? start, end };
    // Nothing follows it yet. The beginning of a negated value would exclude too much.
    const canGrow = end === this.textLength && (!isQuoted || value.isOpen);
    const inScope = !operator || this.scope(operator, text, canGrow);
    const whole = operator && named?.isWhole ? wholeOperator(operator) : undefined;
    const listed = whole ?? (operator?.reads === 'value' ? operator.operator : undefined);
    const reportEmpty = () => {
      // An open quote is reported already: the user may be about to type the phrase.
      if (!isQuoted || !value.isOpen) builder.report(operator ? 'missingValue' : 'empty', span);
    };
    if (isQuoted && text.trim() === '') {
      reportEmpty();
      this.dropNegation();
    } else if (
      inScope === 'missingValue' ||
      (operator && canGrow && this.isBegun(operator, text))
    ) {
      this.skip('missingValue', named ?? span);
    } else if (operator && inScope !== true) {
      this.skip(inScope || 'unavailable', span);
    } else if (listed) {
      const values = operator?.reads === 'value' ? operator.values : undefined;
      const canBegin = !named?.isWhole && !values;
      const isBeginning = canBegin && !isQuoted && text.endsWith('*');
      const isPrefix = isBeginning || (canBegin && canGrow && !builder.isNegated);
      const written = isBeginning ? text.slice(0, -1) : values ? text.toLowerCase() : text;
      if (!values || values.includes(written))
        this.addNode({ kind: 'listed', operator: listed, value: written, isPrefix, ...span });
      else this.skip('unknownValue', span);
    } else if (!operator || operator.reads === 'words') {
      const from = isQuoted ? start + 1 : start;
      const field = operator?.field ?? null;
      // Until its quote is closed, a value counts like any that is being typed.
      const isExact = isQuoted && !(operator && canGrow);
      const hasWords = this.addWords(text, from, { isExact, field, isOpen: isQuoted && canGrow });
      if (!hasWords && (isQuoted || operator)) reportEmpty();
    } else if (operator.reads === 'dates') {
      const range = dateRange(operator.operator, text, this.clock);
      if (range) this.addNode({ kind: 'dates', operator: operator.operator, ...range, ...span });
      else this.skip('unknownDate', span);
    }
  }

  /** Whether a value is only the beginning of a known one, of a date, or of a name. */
  private isBegun(operator: Operator, value: string): boolean {
    if (operator.reads === 'dates')
      return dateBeginning.test(value) && !dateRange(operator.operator, value, this.clock);
    if (operator.reads === 'words')
      return letter.test(value) && wholeOperator(operator) !== undefined;
    const { values = [] } = operator;
    const typed = value.toLowerCase();
    const begins = (each: string) => each.startsWith(typed) && this.scope(operator, each) === true;
    return !values.includes(typed) && values.some(begins);
  }

  private skip(kind: QueryError['kind'], span: QuerySpan): void {
    this.builder.report(kind, span);
    this.dropNegation();
  }

  private addText({ start, end }: QuerySpan): void {
    this.addWords(this.query.slice(start, end), start, {
      isExact: false,
      field: null,
      isOpen: false,
    });
  }

  private addNode(node: QueryNode & QuerySpan): void {
    if (this.words >= mostWords) {
      this.endsAt = node.start;
      return;
    }
    this.words += 1;
    this.builder.add([node]);
  }

  /** The words that are within the limit. In groups every word counts, which bounds the depth of the tree. */
  private withinLimit(tokens: readonly Token[], start: number, isPlain: boolean): Token[] {
    const kept: Token[] = [];
    for (const [at, token] of tokens.entries()) {
      // Overlapping words belong to one row of Chinese or Japanese characters, and each of its words counts.
      const isInRow =
        token.start < (tokens[at - 1]?.end ?? 0) ||
        token.end > (tokens[at + 1]?.start ?? token.end);
      const isKnown = isStopWord(token.term) || this.plainTerms.has(token.term);
      const isFree = isPlain && isKnown && !isInRow;
      if (!isFree && this.words >= mostWords) {
        this.endsAt = start + token.start;
        break;
      }
      if (!isFree) this.words += 1;
      if (isPlain) this.plainTerms.add(token.term);
      kept.push(token);
    }
    return kept;
  }

  /**
   * Adds the words of a text. They must be consecutive if they are quoted, follow a field or are negated. Otherwise
   * `ex-China` is two words, which score higher if they are consecutive. Chinese and Japanese words must always be. In an
   * open quote (`isOpen`), the last word is left out until it is long enough to be completed; the only word, while it is
   * a letter. An asterisk after the last word makes it a beginning, as a word is that is still being typed. Returns
   * whether there is any word.
   */
  private addWords(
    text: string,
    start: number,
    {
      isExact,
      field,
      isOpen,
    }: Pick<QueryNode & { kind: 'row' }, 'isExact' | 'field'> & { isOpen: boolean },
  ): boolean {
    const asRow = isExact || field !== null || this.builder.isNegated;
    const isPlain = !asRow && !this.builder.isInGroup;
    const canGrow = (!isExact || isOpen) && !this.builder.isNegated;
    const found = searchedTokens(tokensOf(text));
    const last = found.at(-1);
    const isBegun = isOpen && canGrow && last?.end === text.length && !canBeCompleted(last.term);
    if (isBegun && (found.length > 1 || letter.test(last.term))) found.pop();
    const tokens = this.withinLimit(found, start, isPlain);
    for (const { start: from, end } of asRow ? tokens.slice(0, -1) : [])
      if (text[end] === '*')
        this.builder.report('asteriskInside', { start: start + from, end: start + end + 1 });
    const word = ({ term, start: from, end }: Token): QueryWord => ({
      term,
      stem: stemWord(term),
      start: start + from,
      end: start + end,
      isPrefix:
        start + end === this.textLength
          ? canGrow
          : text[end] === '*' && end === last?.end && canBeCompleted(term),
    });
    const nodes = (asRow ? [tokens] : rowsIn(tokens)).flatMap((row): QueryNode[] => {
      const words = row.map(word);
      const [only] = words;
      if (!only) return [];
      if (words.length === 1) return [{ kind: 'word', word: only, isExact, field }];
      return [{ kind: 'row', words, isExact, field }];
    });
    if (nodes.length > 0) this.builder.add(nodes);
    else this.dropNegation();
    return nodes.length > 0 || this.endsAt !== null;
  }
}

/** An operator's name with its colon, before the value; `operator` is `undefined` if the name is unknown. */
interface NamedOperator extends QuerySpan {
  operator: Operator | undefined;
  /** Whether the whole value must match. */
  isWhole: boolean;
}

/** Leaves out the last character of a Chinese or Japanese row, which is also part of the pair before it. */
const searchedTokens = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ end }, at) => {
    const before = tokens[at - 1];
    return !before || before.end < end;
  });

/** The words one by one, but overlapping pairs of Chinese or Japanese characters together as one row. */
function rowsIn(tokens: readonly Token[]): Token[][] {
  const rows: Token[][] = [];
  for (const token of tokens) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && token.start < last.end) row.push(token);
    else rows.push([token]);
  }
  return rows;
}

/** The query's terms, to compare with titles; `null` unless it is plain words only. */
function titleOf(text: string, root: QueryNode | null): string | null {
  const nodes = root?.kind === 'all' ? root.of : root ? [root] : [];
  if (nodes.length === 0 || !nodes.every(isPlainText)) return null;
  return tokensOf(text.slice(0, longestText))
    .map(({ term }) => term)
    .join(' ');
}

import type { IndexedField } from '../fields.ts';
import type { ListedOperator } from './operators.ts';
import { hasAsterisk, type Query, type QueryNode, wordsOf } from './query.ts';

/** A part of what a query asks for, in the query's order. `lib/presenters/query-words.ts` makes sentences of it. */
export type QueryClause =
  /** All of these words, as they were typed. */
  | { says: 'words'; words: readonly string[]; field: IndexedField | null; isPrefix: boolean }
  /** Consecutive words, or one with its asterisk. */
  | { says: 'phrase'; phrase: string; isExact: boolean; field: IndexedField | null }
  | { says: ListedOperator; value: string }
  /** Published from `from` up to, but not including, `to`, in ms. */
  | { says: 'published'; from: number | null; to: number | null }
  | { says: 'without'; clauses: readonly QueryClause[] }
  | { says: 'anyOf'; choices: readonly (readonly QueryClause[])[] };

/** Describes a query as data. A query that asks for nothing has no clauses. */
export const describeQuery = ({ text, root }: Query): QueryClause[] =>
  root ? clausesOf(root, text) : [];

function clausesOf(node: QueryNode, text: string): QueryClause[] {
  if (node.kind !== 'all') return [clauseOf(node, text)];
  const clauses: QueryClause[] = [];
  // Extended in place: copying a clause's words for each new one would take quadratic time.
  let words: string[] = [];
  for (const each of node.of) {
    const clause = clauseOf(each, text);
    const last = clauses.at(-1);
    if (clause.says !== 'words') clauses.push(clause);
    else if (last?.says === 'words' && last.field === clause.field) {
      words.push(...clause.words);
      clauses[clauses.length - 1] = { ...clause, words };
    } else {
      words = [...clause.words];
      clauses.push({ ...clause, words });
    }
  }
  return clauses;
}

function clauseOf(node: QueryNode, text: string): QueryClause {
  switch (node.kind) {
    case 'word':
    case 'row': {
      const { isExact, field } = node;
      const words = wordsOf(node);
      const { isPrefix = false, end = 0 } = words.at(-1) ?? {};
      const isBeginning = hasAsterisk({ isPrefix, end }, text);
      const phrase = text.slice(words[0]?.start, isBeginning ? end + 1 : end);
      return isExact || isBeginning || words.length > 1
        ? { says: 'phrase', phrase, isExact: isExact && !isPrefix, field }
        : { says: 'words', words: [phrase], isPrefix, field };
    }
    case 'listed':
      return {
        says: node.operator,
        value: hasAsterisk(node, text) ? `${node.value}*` : node.value,
      };
    case 'dates':
      return { says: 'published', from: node.from, to: node.to };
    case 'not':
      return { says: 'without', clauses: clausesOf(node.of, text) };
    case 'any':
      return { says: 'anyOf', choices: node.of.map((each) => clausesOf(each, text)) };
    case 'all':
      return { says: 'anyOf', choices: [clausesOf(node, text)] };
  }
}

import type { QueryNode } from '../../../lib/search/query/query.ts';

/** A query's tree on one line: `(rare & earth* & -"in a row")`; `*` marks a prefix, `<…>` a row of stems. */
export function showQuery(node: QueryNode | null): string {
  if (!node) return '∅';
  switch (node.kind) {
    case 'word': {
      const term = `${node.word.term}${node.word.isPrefix ? '*' : ''}`;
      return `${inField(node.field)}${node.isExact ? `"${term}"` : term}`;
    }
    case 'row': {
      const terms = node.words.map(({ term, isPrefix }) => `${term}${isPrefix ? '*' : ''}`);
      const row = terms.join(' ');
      return `${inField(node.field)}${node.isExact ? `"${row}"` : `<${row}>`}`;
    }
    case 'listed':
      return `${node.operator}=${node.value}${node.isPrefix ? '*' : ''}`;
    case 'dates':
      return `${isoOf(node.from)}..${isoOf(node.to)}`;
    case 'not':
      return `-${showQuery(node.of)}`;
    default:
      return `(${node.of.map(showQuery).join(node.kind === 'all' ? ' & ' : ' | ')})`;
  }
}

const inField = (field: string | null): string => (field ? `${field}:` : '');

const isoOf = (at: number | null): string =>
  at === null ? '' : new Date(at).toISOString().replace(/(?::00)?\.000Z$/, '');

import { isStopWord } from '../words/stop-words.ts';
import { hasAsterisk, type QueryNode, type QuerySpan } from './query.ts';

/**
 * Leaves out the stop words that an article need not have: those beside other words, unless they are quoted, negated, in
 * a field, or the beginnings of others. A stop word in capitals is required too, unless the whole query is in capitals
 * and not only of short words, as `US EU` is.
 */
export function withoutStopWords(
  text: string,
  root: QueryNode | null,
): { root: QueryNode | null; ignored: QuerySpan[] } {
  const ignored: QuerySpan[] = [];
  const hasCase = text !== text.toUpperCase() || !/\p{L}{5}/u.test(text);
  const isCapital = ({ start, end }: QuerySpan): boolean => {
    const written = text.slice(start, end);
    return hasCase && end > start + 1 && written === written.toUpperCase();
  };
  const isIgnored = (node: QueryNode): boolean =>
    isPlainWord(node) &&
    isStopWord(node.word.term) &&
    !isCapital(node.word) &&
    !hasAsterisk(node.word, text);
  const required = (nodes: readonly QueryNode[]): readonly QueryNode[] => {
    const kept = nodes.filter((node) => !isIgnored(node));
    const hasWord = kept.some(isPlainText);
    if (hasWord) ignored.push(...nodes.filter(isIgnored).flatMap(wordSpan));
    return hasWord ? kept : nodes;
  };
  const visit = (node: QueryNode): QueryNode => {
    if (node.kind === 'any') return { ...node, of: node.of.map(visit) };
    if (node.kind === 'not') return { ...node, of: visit(node.of) };
    if (node.kind !== 'all') return node;
    const of = required(node.of).map(visit);
    const [only] = of;
    return of.length === 1 && only ? only : { ...node, of };
  };
  return { root: root && visit(root), ignored };
}

const isPlainWord = (node: QueryNode): node is QueryNode & { kind: 'word' } =>
  node.kind === 'word' && !node.isExact && node.field === null;

/** Whether a condition is words that may be in any field. */
export const isPlainText = (node: QueryNode): boolean =>
  (node.kind === 'word' || node.kind === 'row') && node.field === null;

const wordSpan = (node: QueryNode): QuerySpan[] =>
  node.kind === 'word' ? [{ start: node.word.start, end: node.word.end }] : [];

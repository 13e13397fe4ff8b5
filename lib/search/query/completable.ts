import { writeValue } from '../../article/lists/operator-terms.ts';
import { withPlainSigns } from './lexemes.ts';
import { type Operator, operatorNamed, operators } from './operators.ts';
import { hasWordBeginning } from './value-beginning.ts';

/** The end of a query, where the user is typing. */
export interface Completable {
  /** The query up to it. */
  before: string;
  typed: string;
  /** The operator whose value it is; `null` for the beginning of an operator. */
  operator: Operator | null;
}

/** The fewest letters that are completed to an operator: a single one begins too many words. */
const fewestLetters = 2;

/** The end of a query if it can be completed: an operator's name or its value. `null` for plain words. */
export function completableIn(query: string): Completable | null {
  const plain = withPlainSigns(query);
  const isQuoted = plain.split('"').length % 2 === 0;
  const end = isQuoted ? plain.lastIndexOf('"') : plain.length;
  const space = Math.max(plain.lastIndexOf(' ', end - 1), plain.lastIndexOf('(', end - 1));
  const word = plain.slice(space + 1);
  const name = word.startsWith('-') || word.startsWith('!') ? word.slice(1) : word;
  const start = query.length - name.length;
  const colon = name.indexOf(':');
  if (colon < 0) {
    if (name.length < fewestLetters || name !== name.toLowerCase()) return null;
    return { before: query.slice(0, start), typed: name, operator: null };
  }
  const operator = operatorNamed(name.slice(0, colon));
  if (!operator) return null;
  const isWhole = name[colon + 1] === '=';
  const value = start + colon + (isWhole ? 2 : 1);
  return {
    before: query.slice(0, value),
    typed: query.slice(plain[value] === '"' ? value + 1 : value),
    operator,
  };
}

/** The names of the offered operators that begin as typed, each with its colon. */
export const operatorsBeginning = (
  typed: string,
  isOffered: (operator: Operator) => boolean,
): string[] =>
  operators.filter(isOffered).flatMap(({ names: [name = ''] }) => {
    return name.startsWith(typed) ? [`${name}:`] : [];
  });

/** The values that have a word beginning as typed, in their order, at most `most`. */
export function valuesBeginning(
  values: readonly string[],
  typed: string,
  most: number,
): readonly string[] {
  return values.filter((value) => hasWordBeginning(value, typed)).slice(0, most);
}

/** The query with the typed text replaced by a value. */
export const completedWith = ({ before }: Completable, value: string): string =>
  `${before}${writeValue(value)} `;

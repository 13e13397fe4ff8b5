import { stemWord } from '../search/words/stem-word.ts';
import { tokensOf } from '../search/words/tokens.ts';

/**
 * Words that make no difference. The stop words of the search are not used, because they would bring the search into
 * the worker.
 */
const isFiller = among(
  `a an the this that these those its their of in on at to for from by with as and or is are was were be been has have
  had will would which who it`,
);

/** Words that reverse a statement, by their stems. */
const isTurning = among(
  `no not never without up down above below more less higher lower rise rises rising rose fall falls falling fell gain
  gains loss losses increase increases decrease decreases cut cuts raise raises approve approves approved reject rejects
  rejected deny denies denied delay delays delayed halt halts halted resume resumes resumed open opens close closes
  closed buy buys bought sell sells sold win wins won lose loses lost first last before after`,
  stemWord,
);

/** The share of the longer point's words that the shorter one must have. */
const minShare = 0.6;

/**
 * Finds points that say nearly the same: all words of the shorter one are in the longer one, which adds nothing that
 * reverses the statement. Points in which one word replaces another are different: it may be another company, element
 * or verb.
 */
export class PointFolder {
  private readonly points: ReadonlySet<string>[] = [];
  /** The indexes of the points that have a word. */
  private readonly byWord = new Map<string, number[]>();

  /** The index of the first added point that says nearly the same; `undefined` if none does. */
  find(text: string): number | undefined {
    const words = wordsOf(text);
    const shared = new Map<number, number>();
    for (const stem of words)
      for (const at of this.byWord.get(stem) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const alike = [...shared].filter(([at, count]) => {
      const other = this.points[at];
      return other !== undefined && isAlike(words, other, count);
    });
    return alike.length > 0 ? Math.min(...alike.map(([at]) => at)) : undefined;
  }

  add(text: string): void {
    const words = wordsOf(text);
    for (const stem of words) {
      const list = this.byWord.get(stem);
      if (list) list.push(this.points.length);
      else this.byWord.set(stem, [this.points.length]);
    }
    this.points.push(words);
  }
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, shared: number): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shared < shorter.size || shared < minShare * longer.size) return false;
  return [...longer].every((stem) => shorter.has(stem) || !isTurning(stem));
}

/** The stems of a point's words, without those that make no difference. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = tokensOf(text).filter(({ term }) => !isFiller(term));
  return new Set(words.map(({ term }) => stemWord(term)));
}

/**
 * Tells whether a word is in a list. The list is read when the first point is folded, because most workers fold none.
 */
function among(list: string, formOf = (word: string): string => word): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= new Set(list.split(/\s+/).map((each) => formOf(each)));
    return words.has(word);
  };
}

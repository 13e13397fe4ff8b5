import { functionWords } from '../../article/evidence/common-words.ts';

/** English words that say little about what is searched for. They are indexed, but seldom required. */
const stopWords = new Set([
  ...functionWords,
  ...`am anyone anything doing everyone everything further having he her hers him his i me my she someone something we
  whom your`.split(/\s+/),
]);

/** Whether a folded word is a stop word. */
export const isStopWord = (term: string): boolean => stopWords.has(term);

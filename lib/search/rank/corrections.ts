import { everyField } from '../fields.ts';
import { PostingsReader } from '../index/postings.ts';
import { isLive } from '../index/segment.ts';
import type { SegmentReader } from '../index/segment-reader.ts';
import type { TermEntry } from '../index/term-block.ts';
import { stemWord } from '../words/stem-word.ts';
import { canBeNear, editDistance, mostEdits } from './edit-distance.ts';

const letters = /^\p{L}+$/u;

/** How many corrections a word can have. */
const mostCorrections = 3;

/** A term of the index that a word may be corrected to, with its entry in each segment that has it. */
interface Candidate {
  term: string;
  distance: number;
  places: { reader: SegmentReader; entry: TermEntry }[];
}

/** Whether a word is made of letters, and long enough to be taken for misspelled. */
export const canBeMisspelled = (word: string): boolean => mostEdits(word) > 0 && letters.test(word);

/**
 * The corrections of a word that `having` articles have: the terms at the smallest edit distance that more articles
 * have, the most frequent first, and their stems without duplicates. Reads all terms of the index.
 */
export async function correctionsOf(
  word: string,
  having: number,
  readers: readonly SegmentReader[],
): Promise<{ terms: string[]; stems: string[] }> {
  const candidates = await similarTerms(word, readers);
  for (let distance = 1; distance <= mostEdits(word); distance += 1) {
    const counted = await Promise.all(
      candidates
        .filter((each) => each.distance === distance)
        .map(async ({ term, places }) => ({ term, count: await liveCount(places) })),
    );
    const frequent = counted
      .filter(({ count }) => count > having)
      .sort((one, other) => other.count - one.count || (one.term < other.term ? -1 : 1));
    if (frequent.length === 0) continue;
    const terms = frequent.slice(0, mostCorrections).map(({ term }) => term);
    return { terms, stems: [...new Set(terms.map(stemWord))] };
  }
  return { terms: [], stems: [] };
}

async function similarTerms(word: string, readers: readonly SegmentReader[]): Promise<Candidate[]> {
  const most = mostEdits(word);
  const stem = stemWord(word);
  const found = new Map<string, Candidate>();
  const isSimilar = (term: string): boolean =>
    canBeNear(word, term, most) &&
    editDistance(word, term, most) <= most &&
    stemWord(term) !== stem;
  for (const reader of readers) {
    for await (const entries of reader.someTerms(isSimilar)) {
      for (const entry of entries) {
        const { term } = entry;
        const distance = editDistance(word, term, most);
        const candidate = found.get(term) ?? { term, distance, places: [] };
        found.set(term, candidate);
        candidate.places.push({ reader, entry });
      }
    }
  }
  return [...found.values()];
}

async function liveCount(places: Candidate['places']): Promise<number> {
  const counts = await Promise.all(
    places.map(async ({ reader, entry }) => {
      const [bytes = new Uint8Array()] = await reader.postingsOf([entry]);
      const postings = new PostingsReader(bytes, entry.documents, everyField);
      let count = 0;
      while (postings.next()) if (isLive(reader.live, postings.document)) count += 1;
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

import type { SampleArticle } from '../article.ts';
import { toneWav, wavBytes } from './wav.ts';

const FOLDER = '/wp-content/uploads/podcast/';
/** Nobody listens to a sample for an hour; the announced length stays as it is. */
const LONGEST = 120;
/** Length of a sound that no episode announces. */
const DEFAULT_SECONDS = 30;

/** Where an episode's sound is, and how many bytes its enclosure has to announce. */
export function audioFile(
  article: Pick<SampleArticle, 'type' | 'slug' | 'seconds'>,
): { path: string; bytes: number } | undefined {
  if (article.type !== 'podcast' || article.seconds === undefined) return undefined;
  return { path: `${FOLDER}${article.slug}.wav`, bytes: wavBytes(played(article.seconds)) };
}

/** The sound at a path: that of the episode it belongs to, or a short one. */
export function audioAt(path: string, episodes: readonly SampleArticle[]): Buffer {
  const episode = episodes.find((candidate) => audioFile(candidate)?.path === path);
  return toneWav(path, played(episode?.seconds ?? DEFAULT_SECONDS));
}

function played(seconds: number): number {
  return Math.min(seconds, LONGEST);
}

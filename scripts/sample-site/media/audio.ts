import type { SampleArticle } from '../sample-article.ts';
import { toneWav, wavBytes } from './wav.ts';

const FOLDER = '/wp-content/uploads/podcast/';
/** Length of a sound that no episode announces. */
const DEFAULT_SECONDS = 30;

const sounds = new Map<string, Buffer>();

/** Where an episode's sound is, and how many bytes its enclosure has to announce. */
export function audioFile(
  article: Pick<SampleArticle, 'type' | 'slug' | 'seconds'>,
): { path: string; bytes: number } | undefined {
  if (article.type !== 'podcast' || article.seconds === undefined) return undefined;
  return { path: `${FOLDER}${article.slug}.wav`, bytes: wavBytes(article.seconds) };
}

/** Whether something that sounds is at this path. */
export const isAudioPath = (path: string): boolean =>
  /^\/wp-content\/uploads\/.+\.(?:wav|mp3)$/.test(path);

/** The sound at a path: that of the episode it belongs to, or a short one. */
export function audioAt(path: string, episodes: readonly SampleArticle[]): Buffer {
  const episode = episodes.find((candidate) => audioFile(candidate)?.path === path);
  const sound = sounds.get(path) ?? toneWav(path, episode?.seconds ?? DEFAULT_SECONDS);
  sounds.set(path, sound);
  return sound;
}

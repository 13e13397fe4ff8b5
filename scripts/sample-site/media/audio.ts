import type { SampleArticle } from '../sample-article.ts';
import { toneWav, wavBytes } from './wav.ts';

const podcastFolder = '/wp-content/uploads/podcast/';
/** Duration of audio without an episode, in seconds. */
const defaultSeconds = 30;

const files = new Map<string, Buffer>();

/** Path and length in bytes of an episode's enclosure. */
export function audioFile(
  article: Pick<SampleArticle, 'type' | 'slug' | 'seconds'>,
): { path: string; bytes: number } | undefined {
  if (article.type !== 'podcast' || article.seconds === undefined) return undefined;
  return { path: `${podcastFolder}${article.slug}.wav`, bytes: wavBytes(article.seconds) };
}

/** Whether a path is an audio file's. */
export const isAudioPath = (path: string): boolean =>
  /^\/wp-content\/uploads\/.+\.(?:wav|mp3)$/.test(path);

/** The audio at a path: its episode's, or else a short one. */
export function audioAt(path: string, episodes: readonly SampleArticle[]): Buffer {
  const episode = episodes.find((candidate) => audioFile(candidate)?.path === path);
  const file = files.get(path) ?? toneWav(path, episode?.seconds ?? defaultSeconds);
  files.set(path, file);
  return file;
}

import { readVersions } from '../../lib/store/versions.ts';
import { latest, useLive } from './use-live.ts';
import { type SteadyText, type StoredText, useSteadyText } from './use-steady-text.ts';

export interface OpenArticle {
  /** The text on the screen; until the one of another article was read, that of the last. */
  text: SteadyText | undefined;
  /** Whether there is no such article. */
  isGone: boolean;
}

/** The article with this number, as it is stored, with all its versions. */
export function useOpenArticle(n: number, asked: number | null): OpenArticle {
  const found = latest(useLive(async () => ({ n, stored: await readText(n) }), [n]));
  const stored = found?.n === n ? found.stored : undefined;
  const text = useSteadyText(stored, asked);
  return { text, isGone: found?.n === n && stored === undefined };
}

async function readText(n: number): Promise<StoredText | undefined> {
  const versions = await readVersions(n);
  const current = versions?.article.hash;
  return versions && { ...versions, body: versions.bodies.find(({ hash }) => hash === current) };
}

import { findNamingPoints, type NamingPoint } from '../../lib/app/watch/naming-points.ts';
import { type Dossier, readDossier } from '../../lib/store/watch/dossier.ts';
import { latest, useLive } from '../live/use-live.ts';
import { useAnswer } from '../ui/use-answer.ts';

/** The dossier of an entity; `undefined` until it is read. */
export function useDossier(
  { name, isFollowed, now }: { name: string; isFollowed: boolean; now: number },
  limit: number,
): Dossier | undefined {
  const stored = latest(useLive(() => readDossier(name, limit), [name, limit], isFollowed));
  const search = async () => {
    const { readNamedDossier } = await import('../../lib/app/search/named-dossier.ts');
    return readNamedDossier(name, limit, now);
  };
  const { answer } = useAnswer(search, [name, limit], { enabled: !isFollowed });
  return isFollowed ? stored : answer;
}

/** The key points of these articles that name the entity, once they are found. */
export function useNamingPoints(
  name: string,
  articles: Dossier['articles'] | undefined,
): readonly NamingPoint[] {
  const ids = articles?.map(({ article }) => article.id).join(' ');
  const find = () => findNamingPoints(name, articles?.map(({ article }) => article) ?? []);
  return useAnswer(find, [name, ids]).answer ?? [];
}

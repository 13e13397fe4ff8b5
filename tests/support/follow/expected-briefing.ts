import type { Briefing } from '../../../lib/briefing/briefing.ts';
import { day } from '../../../lib/time.ts';
import type { FollowOracle } from './follow-oracle.ts';
import { labelsOf, plain } from './followed-posts.ts';

/** The part of a briefing that is checked: its sections, and their articles with the first point of each. */
export interface BriefingOutline {
  sections: { kind: string; name: string; articles: { title: string; point: string }[] }[];
}

/** The expected outline of the briefing about a period, derived from what the site has published. */
export function expectedOutline(
  oracle: FollowOracle,
  { since, createdAt }: Pick<Briefing, 'since' | 'createdAt'>,
  isFirst: boolean,
) {
  const newsSince = isFirst ? since : since - 7 * day;
  const arrived = [...oracle.known.values()]
    .filter(({ arrivedAt, isPolled }) => isPolled && arrivedAt > since && arrivedAt <= createdAt)
    .filter(({ post }) => post.publishedAt > newsSince)
    .filter(({ post }) => !oracle.isMuted(post.id))
    .sort((one, other) => other.post.publishedAt - one.post.publishedAt);
  const about = (id: number) => oracle.aboutOf(id);
  const categoryOf = (id: number) => oracle.known.get(id)?.post.tags[0] ?? '';
  const followed = byFrequency(arrived.flatMap(({ post }) => about(post.id)));
  const categories = byFrequency(
    arrived.flatMap(({ post }) => (about(post.id).length > 0 ? [] : categoryOf(post.id))),
  );
  const places = [
    ...followed.map((name) => ({ kind: 'followed', name })),
    ...categories.map((name) => ({ kind: 'category', name })),
  ];
  const placeOf = (id: number) => {
    const names = about(id);
    const first = followed.find((name) => names.includes(name));
    return first ? `followed ${first}` : `category ${categoryOf(id)}`;
  };
  const sections = places.map(({ kind, name }) => ({
    kind,
    name,
    articles: arrived
      .filter(({ post }) => placeOf(post.id) === `${kind} ${name}`)
      .map(({ post, isCut }) => ({
        title: plain(post.title),
        point: isCut ? '' : (labelsOf(post).points[0] ?? ''),
      })),
  }));
  return {
    sections: sections.filter(({ articles }) => articles.length > 0),
    count: arrived.length,
  };
}

/** The outline of a briefing that the product has made. */
export const outlineOf = ({ sections }: Briefing): BriefingOutline['sections'] =>
  sections.map(({ kind, name, articles }) => ({
    kind,
    name,
    articles: articles.map(({ title, points: [first] }) => ({
      title: plain(title),
      point: plain(first?.text ?? ''),
    })),
  }));

/** Each name once, the most frequent first. Equally frequent names are sorted alphabetically. */
function byFrequency(names: readonly string[]): string[] {
  const count = (name: string) => names.filter((each) => each === name).length;
  return [...new Set(names)].sort(
    (one, other) => count(other) - count(one) || one.localeCompare(other),
  );
}

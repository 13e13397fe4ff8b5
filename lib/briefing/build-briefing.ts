import { byName } from '../name-order.ts';
import { tokensOf } from '../search/words/tokens.ts';
import { articlePoints, type BriefingSource } from './article-points.ts';
import type { BriefedArticle, Briefing, BriefingPoint, BriefingSection } from './briefing.ts';
import { PointFolder } from './point-folder.ts';
import { countNames } from './risers.ts';

/** How many words can be read in two minutes. */
const maxWords = 450;

/** The most points of an article, which leaves room for others. */
const maxPoints = 3;

/** What a briefing is built from. */
export interface BriefingSources extends Omit<Briefing, 'sections' | 'left'> {
  /** The articles that have arrived, newest first. */
  articles: readonly BriefingSource[];
  /** The followed entities that each article is about, by the article's address. */
  about: ReadonlyMap<string, readonly string[]>;
}

/**
 * Builds the briefing of the articles that have arrived; `null` if there are none. As long as there is room, every
 * article gets its first point before any gets a second. Takes time linear in the articles.
 */
export function buildBriefing(sources: BriefingSources): Briefing | null {
  const { articles, about, day, createdAt, since, week } = sources;
  const sections = sectionsOf(articles, about);
  const chosen = new Selection();
  const all = sections.flatMap(({ members }) => members);
  for (let level = 0; all.some(({ points }) => level < points.length); level += 1)
    for (const member of all) chosen.take(member, level);
  const shown = sections.flatMap(({ members, ...section }) => {
    const briefed = members.flatMap((member) => chosen.briefed(member));
    return briefed.length > 0 ? [{ ...section, articles: briefed }] : [];
  });
  if (shown.length === 0) return null;
  const left = articles.filter(({ url }) => !chosen.covers(url)).length;
  return { day, createdAt, since, sections: shown, left, week };
}

/** An article with its points. */
interface Member {
  article: BriefingSource;
  points: ReturnType<typeof articlePoints>;
}

/** The points chosen for a briefing. */
class Selection {
  private readonly folder = new PointFolder();
  private readonly chosen: (BriefingPoint & { also: BriefingPoint['also'][number][] })[] = [];
  private readonly byUrl = new Map<string, BriefingPoint[]>();
  private readonly covered = new Set<string>();
  private words = 0;

  /**
   * Takes the point of an article at this level, if it has one: folds it into one that says the same, or adds it if
   * there is room.
   */
  take({ article: { url, hash, title }, points }: Member, level: number): void {
    const next = points[level];
    if (!next) return;
    const { point, text } = next;
    const folded = point === null ? undefined : this.folder.find(text);
    if (folded !== undefined) {
      this.chosen[folded]?.also.push({ url, version: hash, title, point, text });
      this.covered.add(url);
      return;
    }
    const own = this.byUrl.get(url) ?? [];
    const words = wordsIn(text) + (own.length === 0 ? wordsIn(title) : 0);
    const hasRoom = this.words === 0 || this.words + words <= maxWords;
    if (!hasRoom || own.length === maxPoints) return;
    const taken = { point, text, also: [] };
    this.words += words;
    this.folder.add(text);
    this.chosen.push(taken);
    this.covered.add(url);
    this.byUrl.set(url, [...own, taken]);
  }

  covers(url: string): boolean {
    return this.covered.has(url);
  }

  briefed({ article: { url, hash, title } }: Member): BriefedArticle[] {
    const points = this.byUrl.get(url);
    return points ? [{ url, version: hash, title, points }] : [];
  }
}

const wordsIn = (text: string): number => tokensOf(text).length;

/**
 * Groups the articles by the followed entity that they are about, or else by category. Frequent entities and categories
 * come first.
 */
function sectionsOf(
  articles: readonly BriefingSource[],
  about: BriefingSources['about'],
): (Omit<BriefingSection, 'articles'> & { members: Member[] })[] {
  const followed = ranked(articles.flatMap(({ url }) => about.get(url) ?? []));
  const categories = ranked(
    articles.filter(({ url }) => !about.get(url)?.length).map(categoryOf),
  ).filter((name) => name !== '');
  const sections = [
    ...followed.map((name) => ({ kind: 'followed', name }) as const),
    ...categories.map((name) => ({ kind: 'category', name }) as const),
    { kind: 'other', name: '' } as const,
  ].map((section) => ({ ...section, members: [] as Member[] }));
  const places = new Map(sections.map((section) => [`${section.kind} ${section.name}`, section]));
  const rank = new Map(followed.map((name, at) => [name, at]));
  for (const article of articles) {
    const names = about.get(article.url) ?? [];
    const [first] = names.toSorted((one, two) => (rank.get(one) ?? 0) - (rank.get(two) ?? 0));
    const category = categoryOf(article);
    const key = first ? `followed ${first}` : category ? `category ${category}` : 'other ';
    places.get(key)?.members.push({ article, points: articlePoints(article) });
  }
  return sections.filter(({ members }) => members.length > 0);
}

const categoryOf = ({ categories }: BriefingSource): string => categories[0] ?? '';

/** Each name once, the most frequent first. */
const ranked = (names: readonly string[]): string[] =>
  [...countNames(names)]
    .sort(([one, ones], [two, twos]) => twos - ones || byName(one, two))
    .map(([name]) => name);

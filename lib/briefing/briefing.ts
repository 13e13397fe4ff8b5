/** What an article says in a briefing, in its words of that time. */
export interface BriefingReference {
  /** The article's address. */
  url: string;
  /** Hash of the version that says it. */
  version: string;
  title: string;
  /** Index among its key points, nested ones included; `null` for the first sentence of an article without any. */
  point: number | null;
  text: string;
}

/** One point of a briefing. */
export interface BriefingPoint extends Pick<BriefingReference, 'point' | 'text'> {
  /** What other articles say in nearly the same words. */
  also: readonly BriefingReference[];
}

/** An article of a briefing with its points. */
export interface BriefedArticle extends Pick<BriefingReference, 'url' | 'version' | 'title'> {
  points: readonly BriefingPoint[];
}

/** Articles about a followed entity, or else of a category, or else the rest. */
export interface BriefingSection {
  kind: 'followed' | 'category' | 'other';
  /** The followed entity or the category; empty for `other`. */
  name: string;
  articles: readonly BriefedArticle[];
}

/** An entity that more articles mention this week than last week. */
export interface Riser {
  name: string;
  /** How many articles of the last seven days mention it, and of the seven days before. */
  count: number;
  before: number;
}

/** The numbers of the last seven days. */
export interface BriefingWeek {
  articles: number;
  /** Only followed entities: others are not counted. */
  risers: readonly Riser[];
}

/** A briefing, as it is stored. It contains no sentences of the interface, so it can be shown in any language. */
export interface Briefing {
  /** The local calendar day that it is for. There is one for each. */
  day: string;
  createdAt: number;
  /** The briefing covers what arrived after this time. */
  since: number;
  sections: readonly BriefingSection[];
  /** How many further articles arrived for which there was no room. */
  left: number;
  week: BriefingWeek;
}

/** Everything that a briefing says, in its order. */
export const pointsOf = ({ sections }: Pick<Briefing, 'sections'>): BriefingReference[] =>
  sections.flatMap(({ articles }) =>
    articles.flatMap(({ url, version, title, points }) =>
      points.flatMap(({ point, text, also }) => [{ url, version, title, point, text }, ...also]),
    ),
  );

/** The addresses of the articles that a briefing covers. */
export const coveredUrls = (briefing: Pick<Briefing, 'sections'>): string[] => [
  ...new Set(pointsOf(briefing).map(({ url }) => url)),
];

/** The first thing that a briefing says, shown in its notification and in the list of earlier briefings. */
export function firstLine(briefing: Pick<Briefing, 'sections'>): string {
  const [first] = pointsOf(briefing);
  if (!first) return '';
  return first.point === null ? first.title : first.text;
}

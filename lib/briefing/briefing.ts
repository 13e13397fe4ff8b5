/** What an article says in a briefing, with its words of then. */
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

/** Articles about something that is followed, else those of a category, else those of none. */
export interface BriefingSection {
  kind: 'followed' | 'category' | 'other';
  /** What is followed, or the category; empty for none. */
  name: string;
  articles: readonly BriefedArticle[];
}

/** Something that more articles mention this week than last week. */
export interface Riser {
  name: string;
  /** How many articles of the last seven days mention it, and of the seven days before. */
  count: number;
  before: number;
}

/** The numbers of the last seven days. */
export interface BriefingWeek {
  articles: number;
  /** Of what is followed: nothing else is counted. */
  risers: readonly Riser[];
}

/** A briefing, as it is stored. It has no sentence of the interface, so that it is shown in any language. */
export interface Briefing {
  /** The local calendar day that it is for. There is one for each. */
  day: string;
  createdAt: number;
  /** It covers what arrived after this. */
  since: number;
  sections: readonly BriefingSection[];
  /** How many further articles arrived, for which it has no room. */
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

/** What a briefing says first: the line of its notification, and of its row among earlier ones. */
export function firstLine(briefing: Pick<Briefing, 'sections'>): string {
  const [first] = pointsOf(briefing);
  if (!first) return '';
  return first.point === null ? first.title : first.text;
}

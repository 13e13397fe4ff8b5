import { withoutBidiControls } from '../bidi.ts';
import type {
  BriefedArticle,
  Briefing,
  BriefingPoint,
  BriefingReference,
  BriefingSection,
  BriefingWeek,
  Riser,
} from '../briefing/briefing.ts';
import {
  type Check,
  type Checks,
  hasFields,
  isCount,
  isText,
  isTime,
  listUpTo,
  oneOf,
  orNull,
  soundRow,
} from '../checks.ts';
import { isArticleUrl, isHash, isName, isNote } from './entry-checks.ts';

/* Both the mirror and backups contain briefings; see `mirror-entries.ts`. */

/** As many as a briefing may have of anything. */
const someOf = (check: Check): Check => listUpTo(1_000, check);

const referenceChecks: Checks<BriefingReference> = {
  url: isArticleUrl,
  version: isHash,
  title: isName,
  point: orNull(isCount),
  text: isNote,
};

const { url, version, title, point, text } = referenceChecks;

const pointChecks: Checks<BriefingPoint> = {
  point,
  text,
  also: someOf(hasFields({ ...referenceChecks })),
};

const articleChecks: Checks<BriefedArticle> = {
  url,
  version,
  title,
  points: someOf(hasFields({ ...pointChecks })),
};

const sectionChecks: Checks<BriefingSection> = {
  kind: oneOf<BriefingSection['kind']>({ followed: true, category: true, other: true }),
  name: isName,
  articles: someOf(hasFields({ ...articleChecks })),
};

const riserChecks: Checks<Riser> = { name: isName, count: isCount, before: isCount };

const weekChecks: Checks<BriefingWeek> = {
  articles: isCount,
  risers: someOf(hasFields({ ...riserChecks })),
};

const briefingChecks: Checks<Briefing> = {
  day: (day) => isText(day) && /^\d{4}-\d{2}-\d{2}$/.test(String(day)),
  createdAt: isTime,
  since: isTime,
  sections: someOf(hasFields({ ...sectionChecks })),
  left: isCount,
  week: hasFields({ ...weekChecks }),
};

/** A briefing; `undefined` for an invalid one. Unknown fields are left out at each level. */
export function briefingEntry(value: unknown): Briefing | undefined {
  const entry = soundRow(briefingChecks, value);
  if (!entry) return undefined;
  const { articles, risers } = entry.week;
  return {
    ...entry,
    sections: entry.sections.map(sectionOf),
    week: { articles, risers: risers.map(riserOf) },
  };
}

const sectionOf = ({ kind, name, articles }: BriefingSection): BriefingSection => ({
  kind,
  name: withoutBidiControls(name),
  articles: articles.map((article) => ({
    url: article.url,
    version: article.version,
    title: withoutBidiControls(article.title),
    points: article.points.map(pointOf),
  })),
});

const pointOf = (each: BriefingPoint): BriefingPoint => ({
  point: each.point,
  text: withoutBidiControls(each.text),
  also: each.also.map(referenceOf),
});

const referenceOf = (each: BriefingReference): BriefingReference => ({
  url: each.url,
  version: each.version,
  title: withoutBidiControls(each.title),
  point: each.point,
  text: withoutBidiControls(each.text),
});

const riserOf = ({ name, count, before }: Riser): Riser => ({
  name: withoutBidiControls(name),
  count,
  before,
});

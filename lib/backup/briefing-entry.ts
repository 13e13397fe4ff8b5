import { withoutBidiControls } from '../bidi.ts';
import type {
  Briefing,
  BriefingPoint,
  BriefingReference,
  BriefingSection,
  Riser,
} from '../briefing/briefing.ts';
import { briefingChecks } from '../briefing/briefing-checks.ts';
import { isText, listUpTo, soundRow } from '../checks.ts';
import { isArticleUrl, isHash, isName, isNote } from './entry-checks.ts';

/* Both the mirror and backups contain briefings; see `mirror-entries.ts`. */

/** The most entries of any list in a briefing. */
const maxEntries = 1_000;

const entryChecks = briefingChecks({
  day: (day) => isText(day) && /^\d{4}-\d{2}-\d{2}$/.test(String(day)),
  url: isArticleUrl,
  version: isHash,
  name: isName,
  text: isNote,
  list: (check) => listUpTo(maxEntries, check),
});

/** A briefing; `undefined` for an invalid one. Unknown fields are left out at each level. */
export function briefingEntry(value: unknown): Briefing | undefined {
  const entry = soundRow(entryChecks, value);
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

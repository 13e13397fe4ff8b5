import {
  type Check,
  type Checks,
  hasFields,
  isCount,
  isText,
  isTime,
  listOf,
  oneOf,
  orNull,
} from '../checks.ts';
import type {
  BriefedArticle,
  Briefing,
  BriefingPoint,
  BriefingReference,
  BriefingSection,
  BriefingWeek,
  Riser,
} from './briefing.ts';

/** The checks of a briefing's texts and lists, which differ between stored rows and files. */
export interface BriefingTextChecks {
  day: Check;
  url: Check;
  version: Check;
  /** Of titles, and names of sections and risers. */
  name: Check;
  text: Check;
  /** A list whose entries pass this check. */
  list: (check: Check) => Check;
}

/** The checks of a briefing's fields. */
export function briefingChecks(texts: BriefingTextChecks): Checks<Briefing> {
  const { day, url, version, name, text, list } = texts;
  const title = name;
  const point = orNull(isCount);
  const reference: Checks<BriefingReference> = { url, version, title, point, text };
  const points: Checks<BriefingPoint> = { point, text, also: list(hasFields(reference)) };
  const article: Checks<BriefedArticle> = {
    url,
    version,
    title,
    points: list(hasFields(points)),
  };
  const section: Checks<BriefingSection> = {
    kind: oneOf<BriefingSection['kind']>({ followed: true, category: true, other: true }),
    name,
    articles: list(hasFields(article)),
  };
  const riser: Checks<Riser> = { name, count: isCount, before: isCount };
  const week: Checks<BriefingWeek> = { articles: isCount, risers: list(hasFields(riser)) };
  return {
    day,
    createdAt: isTime,
    since: isTime,
    sections: list(hasFields(section)),
    left: isCount,
    week: hasFields(week),
  };
}

/** Whether a stored briefing is valid. */
export const isStoredBriefing = hasFields(
  briefingChecks({
    day: isText,
    url: isText,
    version: isText,
    name: isText,
    text: isText,
    list: listOf,
  }),
);

import { useMemo } from 'preact/hooks';
import { type Briefing, pointsOf } from '../../lib/briefing/briefing.ts';
import {
  type BriefedArticles,
  readBriefedArticles,
  readBriefings,
} from '../../lib/store/briefing/briefings.ts';
import { latest, useLive } from '../live/use-live.ts';

/** The briefings, and what is known of the articles of the one that is shown. */
export interface ShownBriefing {
  /** The latest first. */
  all: readonly Briefing[];
  /** The one of the day, else the latest; `undefined` where there is none. */
  briefing: Briefing | undefined;
  /** Empty until they are read. */
  known: BriefedArticles;
}

const unknown: BriefedArticles = { articles: new Map(), unread: new Set() };

/** The briefing of a day, with `null` the latest; `undefined` until loaded. */
export function useBriefing(day: string | null): ShownBriefing | undefined {
  const all = latest(useLive(readBriefings, []));
  const briefing = all?.find((each) => each.day === day) ?? all?.[0];
  const urls = useMemo(
    () => (briefing ? [...new Set(pointsOf(briefing).map(({ url }) => url))] : []),
    [briefing],
  );
  const known = latest(useLive(() => readBriefedArticles(urls), [urls], urls.length > 0));
  return all && { all, briefing, known: known ?? unknown };
}

import { type Briefing, coveredUrls } from '../../lib/briefing/briefing.ts';
import {
  type BriefedArticles,
  readBriefedArticles,
  readBriefings,
} from '../../lib/store/briefing/briefings.ts';
import { latest, useLive } from '../live/use-live.ts';

/** The briefing that is shown, and which of its articles are stored. */
interface KnownBriefing {
  /** The briefing of the requested day, or else the latest; `undefined` where there is none. */
  briefing: Briefing | undefined;
  known: BriefedArticles;
}

export interface ShownBriefing extends KnownBriefing {
  /** The latest first. */
  all: readonly Briefing[];
}

/**
 * The briefing of a day, or the latest for `null`. `undefined` until its articles are read as well: a click on an
 * article that is not read yet would open the site.
 */
export function useBriefing(day: string | null): ShownBriefing | undefined {
  const all = latest(useLive(readBriefings, []));
  const briefing = all?.find((each) => each.day === day) ?? all?.[0];
  const shown = latest(useLive(() => readKnown(briefing), [briefing], all !== undefined));
  return all && shown && { all, ...shown };
}

async function readKnown(briefing: Briefing | undefined): Promise<KnownBriefing> {
  const urls = briefing ? coveredUrls(briefing) : [];
  return { briefing, known: await readBriefedArticles(urls) };
}

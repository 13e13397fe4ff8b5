import type { Briefing } from '../../../lib/briefing/briefing.ts';
import { day as dayMs } from '../../../lib/time.ts';

/** A briefing with one point from an article, which another article repeats. */
export function sampleBriefing(day: string, url: string): Briefing {
  const createdAt = Date.parse(`${day}T07:00:00Z`);
  const text = 'Lynas ships its first terbium.';
  const also = [{ url, version: 'v2', title: 'Again', point: 1, text }];
  const points = [{ point: 0, text, also }];
  return {
    day,
    createdAt,
    since: createdAt - dayMs,
    sections: [
      {
        kind: 'followed',
        name: 'Lynas Rare Earths',
        articles: [{ url, version: 'v', title: 'Terbium from Malaysia', points }],
      },
    ],
    left: 2,
    week: { articles: 34, risers: [{ name: 'Lynas Rare Earths', count: 7, before: 3 }] },
  };
}

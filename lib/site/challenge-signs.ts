/** A response header by which a bot challenge is recognized. */
export interface ChallengeHeader {
  name: string;
  value: RegExp;
  /** Counts only for these statuses and an HTML body, if given. */
  statuses?: readonly number[];
}

/** Challenges that the response's headers show. */
export const challengeHeaders: Readonly<Record<'mitigated' | 'blockedByProxy', ChallengeHeader>> = {
  mitigated: { name: 'cf-mitigated', value: /^challenge$/ },
  blockedByProxy: { name: 'server', value: /cloudflare/i, statuses: [403, 503] },
};

/** Challenges that only the page itself shows. */
export const challengePages = {
  platformScript: /challenge-platform/i,
  challengeId: /cf-chl-|cf_chl_/i,
  waitingTitle: /<title>\s*Just a moment/i,
} as const satisfies Record<string, RegExp>;

/** The title of a tab that shows a challenge: "Just a moment...", in the browser's language, or the name of who checks. */
export const challengeTitle = /(?:\.{3}|…)$|\bcloudflare$/i;

/**
 * Whether an answer is a test for people instead of the feed. Cloudflare marks it in a header; an older or other front
 * door only shows in the page it sends.
 */
export function isChallenge(headers: Headers, status: number): boolean {
  if (headers.get('cf-mitigated') === 'challenge') return true;
  const isPage = /\bhtml\b/i.test(headers.get('content-type') ?? '');
  return isPage && [403, 503].includes(status) && /cloudflare/i.test(headers.get('server') ?? '');
}

/** The same, told from the text of a page that came where XML was due. */
export function isChallengePage(html: string): boolean {
  return /challenge-platform|cf-chl-|cf_chl_|<title>\s*Just a moment/i.test(html.slice(0, 50_000));
}

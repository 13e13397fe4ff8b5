import { challengeHeaders, challengePages, challengeTitle } from '../site/challenge-signs.ts';

/** Whether a response is a bot challenge in place of what was requested. */
export function isChallenge(headers: Headers, status: number): boolean {
  const isHtml = /\bhtml\b/i.test(headers.get('content-type') ?? '');
  return Object.values(challengeHeaders).some(({ name, value, statuses }) => {
    if (statuses && !(isHtml && statuses.includes(status))) return false;
    return value.test(headers.get(name) ?? '');
  });
}

/** Whether a page that came in place of a feed is a bot challenge. */
export function isChallengePage(html: string): boolean {
  const head = html.slice(0, maxSearchedLength);
  return Object.values(challengePages).some((sign) => sign.test(head));
}

/** Whether a tab with this title shows a bot challenge. */
export const isChallengeTitle = (title: string): boolean => challengeTitle.test(title.trim());

/** Challenge pages name themselves near their beginning. */
const maxSearchedLength = 50_000;

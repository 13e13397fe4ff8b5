import { day, hour, minute } from '../../../lib/time.ts';
import type { SeenRequest } from './browser-fetch.ts';

const requestDelay = 10_000;
const pictureRequestDelay = 2_000;

/** Describes every impolite request. `interval` is the user's check interval in ms. */
export function politenessViolations(requests: readonly SeenRequest[], interval: number): string[] {
  const [pictures, others] = [requests.filter(isPicture), requests.filter(not(isPicture))];
  const addresses = Map.groupBy(others, (request) => firstPage(request.url));
  return [
    ...requests.flatMap(betraysSomething),
    ...tooFast(pictures, pictureRequestDelay),
    ...[...addresses.values()].flatMap((list) => [
      ...tooOften(list, interval),
      ...forgetsValidators(list),
    ]),
  ];
}

/** The pages of a feed count as one URL. */
const firstPage = (url: string): string => url.replace(/[?&]paged=\d+/, '');

const isOlderPage = ({ url }: SeenRequest): boolean => /[?&]paged=/.test(url);

const isPicture = ({ url }: SeenRequest): boolean => url.startsWith('/wp-content/uploads/');

const not =
  (is: (request: SeenRequest) => boolean) =>
  (request: SeenRequest): boolean =>
    !is(request);

function betraysSomething({ url, headers, init }: SeenRequest): string[] {
  const known = ['accept', 'cache-control', 'if-none-match', 'if-modified-since'];
  const others = Object.keys(headers).filter((name) => !known.includes(name));
  const trouble = others.map((name) => `${url} was asked with ${name}.`);
  if (init.credentials !== 'omit') trouble.push(`${url} was asked with cookies.`);
  if (init.referrerPolicy !== 'no-referrer') trouble.push(`${url} was told where from.`);
  return trouble;
}

/** Polls within the interval, except after a failure, and feed pages requested too fast. */
function tooOften(list: readonly SeenRequest[], interval: number): string[] {
  const trouble: string[] = [];
  const polls = list.filter((request) => !isOlderPage(request));
  for (const [place, poll] of polls.entries()) {
    const before = polls[place - 1];
    if (before && poll.at - before.at < leastAfter(before, interval)) {
      trouble.push(`${poll.url} at ${iso(poll.at)} came ${poll.at - before.at} ms after the last.`);
    }
  }
  for (const [place, page] of list.entries()) {
    const before = list[place - 1];
    if (isOlderPage(page) && before && page.at - before.at < requestDelay) {
      trouble.push(`${page.url} at ${iso(page.at)} came ${page.at - before.at} ms after the last.`);
    }
  }
  return trouble;
}

function tooFast(list: readonly SeenRequest[], least: number): string[] {
  return list.flatMap(({ url, at }, place) => {
    const before = list[place - 1];
    return before && at - before.at < least
      ? [`${url} at ${iso(at)} came ${at - before.at} ms after the last.`]
      : [];
  });
}

function leastAfter({ status, answered }: SeenRequest, interval: number): number {
  const asked = Number(answered['retry-after']) * 1_000;
  if (status === 429 && asked > 0) return asked;
  if ([401, 403, 429, 451].includes(status)) return 4 * hour;
  if (status === 0) return 5 * minute * 0.8;
  return status === 200 || status === 304 ? interval : 1 * hour * 0.8;
}

/** Full responses with content that the client already had. */
export function wastedResponses(requests: readonly SeenRequest[]): SeenRequest[] {
  const addresses = Map.groupBy(requests, ({ url }) => url);
  return [...addresses.values()].flatMap((list) =>
    list.filter(({ status, answered }, place) => {
      const date = list[place - 1]?.answered['last-modified'];
      return status === 200 && date !== undefined && date === answered['last-modified'];
    }),
  );
}

/**
 * A poll after a success must send its validators unchanged. Every eighth day it may be unconditional, in case the site
 * answers 304 to everything.
 */
function forgetsValidators(list: readonly SeenRequest[]): string[] {
  const trouble: string[] = [];
  let etag: string | undefined;
  let date: string | undefined;
  let wholeAt = Number.NEGATIVE_INFINITY;
  for (const { url, at, headers, status, answered } of list.filter((each) => !isOlderPage(each))) {
    const sentEtag = headers['if-none-match'];
    const sentDate = headers['if-modified-since'];
    if (sentEtag !== undefined && sentEtag !== etag)
      trouble.push(`${url} got an ETag not its own.`);
    if (sentDate !== undefined && sentDate !== date) trouble.push(`${url} got a date not its own.`);
    if ((sentEtag ?? sentDate) === undefined) {
      if (at - wholeAt < 8 * day) trouble.push(`${url} at ${iso(at)} was asked for all of it.`);
      wholeAt = at;
    }
    if (status !== 200 && status !== 304) continue;
    etag = answered.etag ?? (status === 304 ? etag : undefined);
    date = answered['last-modified'] ?? (status === 304 ? date : undefined);
  }
  return trouble;
}

const iso = (at: number): string => new Date(at).toISOString();

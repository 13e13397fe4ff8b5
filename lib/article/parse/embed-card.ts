import type { Element } from 'domhandler';
import { fixMojibake } from '../../feed/fix-mojibake.ts';
import { cleanLink } from '../../feed/link.ts';
import type { EmbedKind, Leaf } from '../model/body.ts';

export type Embed = Extract<Leaf, { kind: 'embed' }>;

/** The card of an element that plays `link`. Nothing is ever embedded. */
export function mediaCard({ name, attribs }: Element, link: string): Embed {
  const fallbackKind = name === 'iframe' ? 'page' : name === 'video' ? 'video' : 'audio';
  return embedAt(link, attribs.title ?? '', fallbackKind);
}

/** The card of an address. `fallbackKind` is its kind if the address doesn't show it. */
export function embedAt(link: string, title: string, fallbackKind: EmbedKind): Embed {
  const href = pageOf(link);
  const embedKind = kindOf(href) ?? fallbackKind;
  return { kind: 'embed', embedKind, href, title: titleOf(title), caption: [] };
}

/** The card of an address that is alone on its line; `null` if its kind is unknown. */
export function embedAtBareUrl(text: string, base: string): Embed | null {
  const link = /^https?:\/\/\S+$/.test(text) ? cleanLink(text, base) : null;
  return link && kindOf(pageOf(link)) ? embedAt(link, '', 'page') : null;
}

/** Addresses of bare players, and the pages that the user should open instead. */
const players: readonly [player: RegExp, page: string][] = [
  [
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/videoseries\?(?:.*&)?list=([\w-]+).*/,
    'https://www.youtube.com/playlist?list=$1',
  ],
  [
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)\?(?:.*&)?start=(\d+).*/,
    'https://www.youtube.com/watch?v=$1&t=$2s',
  ],
  [
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+).*/, 'https://vimeo.com/$1'],
  [
    /^https:\/\/(?:www\.|geo\.)?dailymotion\.com\/embed\/video\/(\w+).*/,
    'https://www.dailymotion.com/video/$1',
  ],
  [
    /^https:\/\/open\.spotify\.com\/embed(?:-podcast)?\/(\w+)\/(\w+).*/,
    'https://open.spotify.com/$1/$2',
  ],
  [/^https:\/\/embed\.podcasts\.apple\.com\/(.+)/, 'https://podcasts.apple.com/$1'],
  [/^https:\/\/www\.linkedin\.com\/embed\/(.+)/, 'https://www.linkedin.com/$1'],
  [/^https:\/\/platform\.twitter\.com\/embed\/.*[?&]id=(\d+).*/, 'https://x.com/i/status/$1'],
];

function pageOf(link: string): string {
  const [player, page] = players.find(([pattern]) => pattern.test(link)) ?? [];
  return player && page ? link.replace(player, page) : link;
}

/** Kinds by address: host without `www.`, path and query. */
const kinds: readonly [EmbedKind, RegExp][] = [
  ['video', /^(?:m\.)?youtube\.com\/(?:watch|shorts\/|live\/|playlist)|^youtu\.be\/\w/],
  ['video', /^(?:vimeo\.com\/\d|dailymotion\.com\/video\/|rumble\.com\/(?:v|embed)|wistia\.)/],
  ['video', /^(?:tiktok\.com\/@[^/]+\/video\/|ted\.com\/talks\/|loom\.com\/share\/)/],
  ['episode', /^open\.spotify\.com\/episode\/|^podcasts\.apple\.com\/.*[?&]i=\d/],
  ['podcast', /^open\.spotify\.com\/show\/|^podcasts\.apple\.com\/.*\/podcast\//],
  ['episode', /^(?:[\w-]+\.)*(?:buzzsprout|libsyn|simplecast|podbean|spreaker|megaphone)\./],
  ['episode', /^(?:[\w-]+\.)*(?:captivate|transistor|omny)\.fm\//],
  ['audio', /^(?:[\w-]+\.)*soundcloud\.com\/|^open\.spotify\.com\//],
  ['post', /^(?:mobile\.)?(?:x|twitter)\.com\/(?:\w+|i\/web)\/status\/|^bsky\.app\/.*\/post\//],
  ['post', /^linkedin\.com\/(?:posts\/|feed\/update\/)|^threads\.(?:net|com)\/@[^/]+\/post\//],
  ['post', /^instagram\.com\/(?:p|reel)\/|^facebook\.com\/.*(?:\/posts\/|\/videos\/|story_fbid)/],
  ['post', /^reddit\.com\/r\/\w+\/comments\//],
  ['chart', /^(?:[\w-]+\.)*(?:dwcdn\.net|datawrapper\.de|flourish\.studio|flo\.uri\.sh)\//],
  ['chart', /^(?:[\w-]+\.)*(?:infogram|tradingview)\.com\/|^public\.tableau\.com\//],
  ['file', /^[^?]+\.(?:pdf|docx?|xlsx?|pptx?|csv|zip)(?:$|\?)/i],
  ['audio', /^[^?]+\.(?:mp3|m4a|ogg|wav)(?:$|\?)/i],
  ['video', /^[^?]+\.(?:mp4|m4v|webm|mov)(?:$|\?)/i],
];

function kindOf(href: string): EmbedKind | undefined {
  const { host, pathname, search } = new URL(href);
  const address = `${host.replace(/^www\./, '')}${pathname}${search}`;
  return kinds.find(([, pattern]) => pattern.test(address))?.[0];
}

/** A title that only names the player says nothing about the media. */
function titleOf(title: string): string {
  const text = fixMojibake(title.replace(/\s+/g, ' ').trim()).replace(/^Spotify Embed:\s*/, '');
  return /^(?:\w+ )?(?:video |audio |podcast )?(?:player|embed|iframe)$|^embedded (?:content|post)$/i.test(
    text,
  )
    ? ''
    : text;
}

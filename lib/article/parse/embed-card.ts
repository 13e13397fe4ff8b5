import { withoutBidiControls } from '../../bidi.ts';
import { fixMojibake } from '../../feed/fix-mojibake.ts';
import { cleanLink } from '../../feed/link.ts';
import type { EmbedKind, Leaf } from '../model/body.ts';
import type { Element } from './nodes.ts';

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

/** Addresses of bare players without protocol and `www.`, and the pages that the user should open instead. */
const players: readonly [
  player: RegExp,
  page: (match: readonly string[], query: URLSearchParams) => string | null,
][] = [
  [/^youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/, ([, id], query) => videoPage(id, query)],
  [/^player\.vimeo\.com\/video\/(\d+)/, ([, id]) => `https://vimeo.com/${id}`],
  [
    /^(?:geo\.)?dailymotion\.com\/embed\/video\/(\w+)/,
    ([, id]) => `https://www.dailymotion.com/video/${id}`,
  ],
  [
    /^open\.spotify\.com\/embed(?:-podcast)?\/(\w+\/\w+)/,
    ([, path]) => `https://open.spotify.com/${path}`,
  ],
  [/^embed\.podcasts\.apple\.com\/(.+)/, ([, rest]) => `https://podcasts.apple.com/${rest}`],
  [/^linkedin\.com\/embed\/(.+)/, ([, rest]) => `https://www.linkedin.com/${rest}`],
  [/^platform\.twitter\.com\/embed\//, (_, query) => postPage(query)],
];

function videoPage(id: string | undefined, query: URLSearchParams): string {
  const list = /^[\w-]+/.exec(query.get('list') ?? '')?.[0];
  if (id === 'videoseries' && list) return `https://www.youtube.com/playlist?list=${list}`;
  const start = /^\d+/.exec(query.get('start') ?? '')?.[0];
  return `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`;
}

function postPage(query: URLSearchParams): string | null {
  const id = /^\d+/.exec(query.get('id') ?? '')?.[0];
  return id ? `https://x.com/i/status/${id}` : null;
}

function pageOf(link: string): string {
  const address = link.replace(/^https:\/\/(?:www\.)?/, '');
  for (const [player, page] of players) {
    const match = player.exec(address);
    if (match) return page(match, new URL(link).searchParams) ?? link;
  }
  return link;
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
  const line = withoutBidiControls(fixMojibake(title.replace(/\s+/g, ' ').trim()));
  const text = line.replace(/^Spotify Embed:\s*/, '');
  return /^(?:\w+ )?(?:video |audio |podcast )?(?:player|embed|iframe)$|^embedded (?:content|post)$/i.test(
    text,
  )
    ? ''
    : text;
}

/**
 * Query parameters that tell who sent the reader, not what is asked for: what browsers and blocking lists agree on.
 * Names that some site needs for itself (`ref`, `source`, `cid`) are not among them.
 */
const tracking = new RegExp(
  `^(?:${[
    // Campaigns, as the tools for counting visits name them.
    'utm_\\w+|mtm_\\w+|pk_\\w+|piwik_\\w+|_ga|_gl|_openstat|wt[._](?:mc|mc_id|tsrc)|s_cid|s_kwcid|ef_id',
    // A click on an advertisement.
    'gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|srsltid|msclkid|yclid|ysclid|irclickid|rb_clickid|wickedid',
    // A click in a social network.
    'fbclid|fb_action_\\w+|fb_ref|fb_source|igshid|igsh|twclid|ttclid|li_fat_id|rdt_cid|epik|ref_src|ref_url',
    // A letter, and to whom it went.
    'mc_cid|mc_eid|_hsenc|_hsmi|__hs(?:fp|sc|tc)|hsctatracking|hsa_\\w+|mkt_tok|oly_\\w+_id|vero_\\w+|_kx|__s|ml_subscriber\\w*|ck_subscriber_id',
    // Where the reader came from, on a network of news.
    'guccounter|guce_referrer\\w*|cmpid',
  ].join('|')})$`,
  'i',
);

/** Parameters that do so on one host and mean something on others. */
const trackingOn: readonly { host: RegExp; names: RegExp }[] = [
  { host: /(?:^|\.)(?:youtube\.com|youtu\.be)$/, names: /^(?:si|feature|pp)$/ },
  { host: /(?:^|\.)spotify\.com$/, names: /^si$/ },
  { host: /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, names: /^(?:s|t)$/ },
  { host: /(?:^|\.)linkedin\.com$/, names: /^(?:trk|trackingId|lipi|rcm)$/ },
  { host: /(?:^|\.)bloomberg\.com$/, names: /^(?:srnd|sref|leadSource)$/ },
  { host: /(?:^|\.)(?:wsj|marketwatch|barrons)\.com$/, names: /^(?:mod|reflink)$/ },
  { host: /(?:^|\.)nytimes\.com$/, names: /^(?:smid|smtyp)$/ },
];

/** Addresses that only count the click and pass it on: the host, the path, and the parameter that says where it goes. */
const wrappers: readonly { host: RegExp; path: RegExp; names: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.\w+(?:\.\w+)?$/, path: /^\/url$/, names: ['q', 'url'] },
  { host: /^l\.(?:facebook|instagram)\.com$/, path: /^\/(?:l\.php)?$/, names: ['u'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, names: ['url'] },
];

/** A wrapper inside a wrapper has been seen; more of them is somebody's game. */
const deepest = 3;

/** Removes tracking parameters in place; others keep their order and spelling. */
export function stripTracking(url: URL): void {
  const here = trackingOn.find(({ host }) => host.test(url.hostname))?.names;
  const names = [...url.searchParams.keys()].filter(
    (name) => tracking.test(name) || here?.test(name),
  );
  for (const name of names) url.searchParams.delete(name);
}

/**
 * An address from the publisher's markup as an absolute http(s) link without tracking and without what only counts the
 * click, or `null` for everything that a reader should not be led to: other schemes, user names, nonsense.
 */
export function cleanLink(href: string, base: string): string | null {
  const text = href.trim();
  // An empty address would be the page itself.
  let url = text === '' ? null : webAddress(text, base);
  for (let depth = 0; url && depth < deepest; depth += 1) {
    const inner = wrappedIn(url);
    if (!inner) break;
    url = inner;
  }
  if (!url) return null;
  stripTracking(url);
  return url.href;
}

function webAddress(text: string, base?: string): URL | null {
  const url = URL.parse(text, base);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null;
}

function wrappedIn({ hostname, pathname, searchParams }: URL): URL | null {
  const wrapper = wrappers.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  const inner = wrapper?.names.map((name) => searchParams.get(name)).find((value) => value);
  return inner ? webAddress(inner) : null;
}

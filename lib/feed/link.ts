/**
 * Query parameters that only track, on which browsers and blocklists agree. Names that some sites need (`ref`,
 * `source`, `cid`) are not included.
 */
const tracking = new RegExp(
  `^(?:${[
    // Campaigns, by analytics tool.
    'utm_\\w+|mtm_\\w+|pk_\\w+|piwik_\\w+|_ga|_gl|_openstat|wt[._](?:mc|mc_id|tsrc)|s_cid|s_kwcid|ef_id',
    // Ad clicks.
    'gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|srsltid|msclkid|yclid|ysclid|irclickid|rb_clickid|wickedid',
    // Clicks in social networks.
    'fbclid|fb_action_\\w+|fb_ref|fb_source|igshid|igsh|twclid|ttclid|li_fat_id|rdt_cid|epik|ref_src|ref_url',
    // Newsletters and their recipients.
    'mc_cid|mc_eid|_hsenc|_hsmi|__hs(?:fp|sc|tc)|hsctatracking|hsa_\\w+|mkt_tok|oly_\\w+_id|vero_\\w+|_kx|__s|ml_subscriber\\w*|ck_subscriber_id',
    // Referrers within news networks.
    'guccounter|guce_referrer\\w*|cmpid',
  ].join('|')})$`,
  'i',
);

/** Parameters that track on one host and have a meaning on others. */
const trackingOn: readonly { host: RegExp; names: RegExp }[] = [
  { host: /(?:^|\.)(?:youtube\.com|youtu\.be)$/, names: /^(?:si|feature|pp)$/ },
  { host: /(?:^|\.)spotify\.com$/, names: /^si$/ },
  { host: /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, names: /^(?:s|t)$/ },
  { host: /(?:^|\.)linkedin\.com$/, names: /^(?:trk|trackingId|lipi|rcm)$/ },
  { host: /(?:^|\.)bloomberg\.com$/, names: /^(?:srnd|sref|leadSource)$/ },
  { host: /(?:^|\.)(?:wsj|marketwatch|barrons)\.com$/, names: /^(?:mod|reflink)$/ },
  { host: /(?:^|\.)nytimes\.com$/, names: /^(?:smid|smtyp)$/ },
];

/** Addresses that count a click and redirect: host, path, and the parameter with the target. */
const wrappers: readonly { host: RegExp; path: RegExp; names: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.\w+(?:\.\w+)?$/, path: /^\/url$/, names: ['q', 'url'] },
  { host: /^l\.(?:facebook|instagram)\.com$/, path: /^\/(?:l\.php)?$/, names: ['u'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, names: ['url'] },
];

/** Two nested wrappers have been seen in feeds. */
const maxWrappers = 3;

/** Removes tracking parameters in place; the others keep their order and spelling. */
export function stripTracking(url: URL): void {
  // Most addresses have no query, and parsing it is most of the cost of an address.
  if (url.search === '') return;
  const here = trackingOn.find(({ host }) => host.test(url.hostname))?.names;
  const all = [...url.searchParams];
  const kept = all.filter(([name]) => !tracking.test(name) && !here?.test(name));
  // Sets the remaining parameters at once, because deleting a name would parse the whole address again.
  if (kept.length < all.length) url.search = new URLSearchParams(kept).toString();
}

/**
 * An address from markup as an absolute http(s) link, without tracking parameters and click wrappers. `null` for other
 * schemes, addresses with a user name, and malformed ones.
 */
export function cleanLink(href: string, base: string): string | null {
  const text = href.trim();
  // An empty address would resolve to `base`.
  let url = text === '' ? null : webAddress(text, base);
  for (let depth = 0; url && depth < maxWrappers; depth += 1) {
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

function wrappedIn(url: URL): URL | null {
  const { hostname, pathname } = url;
  const wrapper = wrappers.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  const inner = wrapper?.names.map((name) => url.searchParams.get(name)).find((value) => value);
  return inner ? webAddress(inner) : null;
}

const host = 'rareearthexchanges.com';
const origin = `https://${host}`;

/** The name and addresses of the publisher that REEx Reader is for. Another publisher means another `lib/site`. */
export const site = {
  name: 'Rare Earth Exchanges',
  origin,
  host,
  home: `${origin}/`,
  /** Where users subscribe to the newsletter: it has no known page of its own. */
  newsletter: `${origin}/`,
} as const;

/** Whether a normalized address is on the publisher's own host, where all articles are. */
export const isOnSite = (url: string): boolean => url.startsWith(site.home);

/** Whether a normalized address may be an article's: any on the publisher's host except the front page. */
export const isArticleUrl = (url: string): boolean => isOnSite(url) && url !== site.home;

/** Whether a host is the publisher's: its own or one below it. */
export const isSiteHost = (hostname: string): boolean =>
  hostname === host || hostname.endsWith(`.${host}`);

/** Attributes of an element with the publisher's words, since the interface around it may be in another language. */
export const publisherText = { lang: 'en', dir: 'ltr' } as const;

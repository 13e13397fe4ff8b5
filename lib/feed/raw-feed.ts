/** A parsed feed document before validation. Every field is text as written, `''` if absent. */
export interface RawFeed {
  format: 'rss' | 'rdf' | 'atom';
  /** The channel's own address. */
  link: string;
  items: RawItem[];
  /** Number of items that were never closed; they are left out. */
  unclosedItems: number;
  /** Whether the document broke off after its last whole item. */
  isUnclosed: boolean;
  hints: RawHints;
}

/** An RSS 2.0 or RSS 1.0 `<item>` or an Atom `<entry>`. */
export interface RawItem {
  title: string;
  link: string;
  guid: string;
  /** The guid, unless the feed says that it is no address. */
  permalink: string;
  comments: string;
  published: string;
  updated: string;
  author: string;
  categories: string[];
  /** The excerpt. */
  summary: string;
  /** The full text, if the feed has it. */
  content: string;
  commentCount: string;
  enclosures: RawEnclosure[];
  /** Playing time of an episode. */
  duration: string;
}

export interface RawEnclosure {
  url: string;
  type: string;
  length: string;
}

/** An item without any field yet. */
export function emptyItem(): RawItem {
  return {
    title: '',
    link: '',
    guid: '',
    permalink: '',
    comments: '',
    published: '',
    updated: '',
    author: '',
    categories: [],
    summary: '',
    content: '',
    commentCount: '',
    enclosures: [],
    duration: '',
  };
}

/** How often the feed may be polled, as written. */
export interface RawHints {
  /** Minutes. */
  ttl: string;
  updatePeriod: string;
  updateFrequency: string;
  skipHours: string[];
  skipDays: string[];
}

/** Hints of a feed that has none. */
export function emptyHints(): RawHints {
  return { ttl: '', updatePeriod: '', updateFrequency: '', skipHours: [], skipDays: [] };
}

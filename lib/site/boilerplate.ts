/** Elements that are not part of the article, by class; they are dropped with everything in them. */
export const boilerplateClasses = {
  /** Text for screen readers, such as "opens in a new tab". */
  screenReaderText: ['sr-only', 'screen-reader-text'],
  /** Tables of contents list anchors of the site's page. */
  tableOfContents: [
    'toc',
    'wp-block-table-of-contents',
    'wp-block-rank-math-toc-block',
    'wp-block-simpletoc-toc',
    'wp-block-yoast-seo-table-of-contents',
    'ez-toc-container',
    'lwptoc',
  ],
  sharingAndRelated: [
    'sharedaddy',
    'addtoany_share_save_container',
    'addtoany_content',
    'heateor_sss_sharing_container',
    'ssba-wrap',
    'swp_social_panel',
    'wp-block-social-links',
    'jp-relatedposts',
  ],
  subscription: ['wp-block-jetpack-subscriptions', 'jetpack_subscription_widget', 'mc4wp-form'],
  continueReading: ['more-link', 'wp-block-read-more'],
  /** Stored separately, as the author's bio: first the boxes that hold only the text, then those around them. */
  authorBox: [
    'author-description',
    'author_description',
    'wp-block-post-author__bio',
    'wp-block-post-author-biography',
    'saboxplugin-desc',
    'author-bio',
    'author_bio',
    'author-box',
    'about-author',
    'author-info',
    'saboxplugin-wrap',
    'wp-block-post-author',
    'post-author',
  ],
  /** A second link to the same file. */
  fileButton: ['wp-block-file__button'],
} as const satisfies Record<string, readonly string[]>;

/** A line that plugins and themes put below an article. */
export interface ClosingLine {
  text: RegExp;
  /**
   * The text stands apart from the line's links, has one to the site's front page, or is nothing but links; otherwise it
   * might be a sentence of the article.
   */
  links: 'apart' | 'home' | 'all' | 'any';
}

/** Lines that are not part of an article that ends with them. */
export const closingLines = {
  /** Yoast SEO names the post and the site at the end of each item of the feed. */
  appearedFirst: {
    text: /^The post (?:appeared first|first appeared) on(?: Rare Earth Exchanges)?\W*$/,
    links: 'apart',
  },
  /** The same with a title that is no link. */
  appearedHere: { text: /^The post .+ (?:appeared first|first appeared) on \S/, links: 'home' },
  /** It stands behind an article's words as well; in small letters it may be one of its sentences. */
  continueReading: { text: /^(?:Continue|Keep) [Rr]eading\b/, links: 'all' },
  readMore: { text: /^Read (?:more|the (?:full|whole) (?:article|post|story))\W*$/i, links: 'all' },
  share: { text: /^(?:Share|Like) this(?: (?:article|page|post|story))?\W*$/i, links: 'any' },
  loading: { text: /^(?:Like )?Loading\W*$/i, links: 'any' },
  shareBy: {
    text: /^(?:Share (?:by|on|to|via|with)|Click to (?:email|print|share))\b/i,
    links: 'all',
  },
  shareWith: {
    text: /^(?:(?:Copy link|Email|Facebook|LinkedIn|Print|Reddit|Telegram|Tweet|Twitter|WhatsApp|X)\W*)+$/i,
    links: 'all',
  },
  subscribe: {
    text: /^(?:Subscribe|Sign up)(?: here| now| today)? (?:for|to) (?:our|the)\b.*\bnewsletter\b/i,
    links: 'any',
  },
} as const satisfies Record<string, ClosingLine>;

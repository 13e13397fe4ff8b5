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
  sharingAndRelated: ['sharedaddy', 'addtoany_share_save_container', 'jp-relatedposts'],
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

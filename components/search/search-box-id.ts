/** The id by which a key focuses the field that articles are searched with. */
export const searchBoxId = 'article-search';

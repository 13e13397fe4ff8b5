/**
 * What a list can be narrowed by that articles have values of, in the order of the menu. `source` is a host that the text
 * links to.
 */
export const filterFacets = ['tag', 'kind', 'category', 'author', 'source'] as const;

export type FacetName = (typeof filterFacets)[number];

/** The facets whose values an article has itself, so that an index of articles holds them. Tags are the user's. */
export type ArticleFacet = Exclude<FacetName, 'tag'>;

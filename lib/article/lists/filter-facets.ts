/** The facets by which a list can be narrowed, in the order of the menu. `source` is a host that the text links to. */
export const filterFacets = ['tag', 'kind', 'category', 'author', 'source'] as const;

export type FacetName = (typeof filterFacets)[number];

/**
 * The facets whose values belong to an article itself, so that an index of articles holds them. Tags belong to the
 * user.
 */
export type ArticleFacet = Exclude<FacetName, 'tag'>;

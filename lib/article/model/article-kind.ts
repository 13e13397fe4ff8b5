export type ArticleKind = (typeof articleKinds)[number];

/** The kinds in the order in which filters list them. */
export const articleKinds = ['news', 'podcast', 'report'] as const;

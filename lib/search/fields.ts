/** What of an article is searched, in the order in which an index stores it; at most six. */
export const searchFields = [
  'title',
  'keyPoints',
  'body',
  'author',
  'category',
  'transcript',
] as const;

export type SearchField = (typeof searchFields)[number];

/** How often a word of each field counts, in frequencies and in the length of an article. Whole numbers. */
export const fieldWeights: Readonly<Record<SearchField, number>> = {
  title: 3,
  keyPoints: 2,
  body: 1,
  author: 1,
  category: 1,
  transcript: 1,
};

/** The bit of a field in a set of fields. */
export const fieldBit = (field: SearchField): number => 1 << searchFields.indexOf(field);

/** The set of all fields. */
export const everyField = (1 << searchFields.length) - 1;

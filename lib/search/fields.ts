/** The fields of an article that are searched, in the order in which an index stores them. At most six. */
export const indexedFields = [
  'title',
  'keyPoints',
  'body',
  'author',
  'category',
  'transcript',
] as const;

export type IndexedField = (typeof indexedFields)[number];

/** The weight of a word in each field, in frequencies and in the length of an article. Whole numbers. */
export const fieldWeights: Readonly<Record<IndexedField, number>> = {
  title: 3,
  keyPoints: 2,
  body: 1,
  author: 1,
  category: 1,
  transcript: 1,
};

/** The bit of a field in a set of fields. */
export const fieldBit = (field: IndexedField): number => 1 << indexedFields.indexOf(field);

/** The set of all fields. */
export const everyField = (1 << indexedFields.length) - 1;

import { fieldWeights, type IndexedField, indexedFields } from '../fields.ts';
import { CutText } from '../words/cut-text.ts';
import { placeOf } from './place.ts';

/** What is indexed of an article. */
export interface SearchedTexts {
  /** When it was published, in ms. */
  sortAt: number;
  /** The texts of each field. A phrase never continues from one text to the next. */
  texts: Partial<Readonly<Record<IndexedField, readonly string[]>>>;
}

/** What is indexed of an article, with its id. */
export interface SearchedArticle extends SearchedTexts {
  articleId: number;
}

/** The words of an article, cut before a transaction opens. */
export interface DocumentWords {
  seconds: number;
  length: number;
  /** The folded words of its title, separated by spaces. */
  titleTerms: string;
  /** The places of each term, as `placeOf` numbers them, ascending. */
  terms: ReadonlyMap<string, readonly number[]>;
}

export interface IndexDocument extends DocumentWords {
  articleId: number;
}

/** The number of unused positions between two texts of a field: more than proximity reaches. */
const textGap = 10;

/** Cuts the texts of an article into words. */
export const indexDocument = ({ articleId, ...searched }: SearchedArticle): IndexDocument => ({
  articleId,
  ...cutWords(searched),
});

/** Cuts the texts of an article that may have no id yet. */
export function cutWords({ sortAt, texts }: SearchedTexts): DocumentWords {
  const terms = new Map<string, number[]>();
  let length = 0;
  let titleTerms = '';
  for (const [field, name] of indexedFields.entries()) {
    let first = placeOf(field, 0);
    for (const text of texts[name] ?? []) {
      const words = new CutText(text);
      for (let at = 0; at < words.length; at += 1) {
        const term = words.term(at);
        const known = terms.get(term);
        if (known) known.push(first + at);
        else terms.set(term, [first + at]);
        if (name === 'title') titleTerms += titleTerms === '' ? term : ` ${term}`;
      }
      length += words.length * fieldWeights[name];
      first += words.length + textGap;
    }
  }
  const seconds = Math.max(0, Math.floor(sortAt / 1_000));
  return { seconds, length, titleTerms, terms };
}

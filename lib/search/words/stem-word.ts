import { stem } from 'porter2';

const english = /^[a-z]+$/;

/** What the forms of an English word share: `magnets` and `magnet` give `magnet`. Any other term is its own stem. */
export const stemWord = (term: string): string => (english.test(term) ? stem(term) : term);

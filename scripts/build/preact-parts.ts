import type { Plugin } from 'vite';

/** Where Preact's renderer reads the markup given to an element, and where it sets it. */
const parts = [
  '"dangerouslySetInnerHTML"==s?y=k:',
  '"dangerouslySetInnerHTML"==s?h=k:',
  'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
] as const;

/**
 * Preact's module without the code that sets `innerHTML`, which nothing uses and Mozilla's linter warns about. Throws
 * if a part is missing, because then a new version of Preact has to be checked.
 */
export function withoutMarkup(code: string): string {
  return parts.reduce((rest, part) => {
    const [before, after, ...others] = rest.split(part);
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error(`Preact has other code than: ${part}`);
    return before + after;
  }, code);
}

/** Removes the code that sets markup from Preact. */
export const preactWithoutMarkup: Plugin = {
  name: 'preact-without-markup',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/preact/dist/preact.mjs') ? withoutMarkup(code) : null),
};

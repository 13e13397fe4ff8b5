import type { Plugin } from 'vite';

/** Where Preact's renderer keeps the markup that an element is given, and where it sets it. */
const parts = [
  '"dangerouslySetInnerHTML"==s?y=k:',
  '"dangerouslySetInnerHTML"==s?h=k:',
  'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
] as const;

/**
 * Preact's module without the code that sets `innerHTML`, which nothing uses and Mozilla's linter warns of. Throws where a
 * part isn't found: another version of Preact has to be looked at.
 */
export function withoutMarkup(code: string): string {
  return parts.reduce((rest, part) => {
    const [before, after, ...others] = rest.split(part);
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error(`Preact has other code than: ${part}`);
    return before + after;
  }, code);
}

/** Takes the code that sets markup out of Preact. */
export const preactWithoutMarkup: Plugin = {
  name: 'preact-without-markup',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/preact/dist/preact.mjs') ? withoutMarkup(code) : null),
};

import { withoutBidiControls } from '../bidi.ts';
import { MarkupParser } from '../markup-parser.ts';

/** Markup to plain text, for titles and names: tags dropped, entities decoded once, white space collapsed. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return fold(html);
  let text = '';
  let hidden = 0;
  const part = (name: string, step: 1 | -1) => {
    if (hiddenElements.has(name)) hidden += step;
    else if (!inlineElements.has(name)) text += ' ';
  };
  const parser = new MarkupParser({
    onopentagname: (name) => part(name, 1),
    ontext: (words) => {
      if (hidden === 0) text += words;
    },
    onclosetag: (name) => part(name, -1),
  });
  parser.end(html.slice(0, maxLength));
  return fold(text);
}

/** Characters; longer input is truncated. */
const maxLength = 20_000;

/** Elements whose text is never displayed. */
const hiddenElements: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** Elements that may stand inside a word; every other one separates words. */
const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del em font i ins kbd mark q s small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** No-break spaces collapse too: they would spoil the wrapping of list rows. A text that shows nothing is none. */
function fold(text: string): string {
  const folded = withoutBidiControls(withoutControls(text))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return /[^\p{C}\p{Z}]/u.test(folded) ? folded : '';
}

/** Removes invisible control characters, except white space and U+0080–U+009F, which `fixMojibake` reads. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\f\r\u0080-\u009f])\p{Cc}/gu, '');
}

import { Parser } from 'htmlparser2';
import { withoutControls } from './without-controls.ts';

/** A title, name or category as plain text: markup dropped, character references decoded once, white space folded. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return fold(html);
  let text = '';
  let silent = 0;
  const part = (name: string, step: 1 | -1) => {
    if (unspoken.has(name)) silent += step;
    else if (!insideWords.has(name)) text += ' ';
  };
  const parser = new Parser({
    onopentagname: (name) => part(name, 1),
    ontext: (words) => {
      if (silent === 0) text += words;
    },
    onclosetag: (name) => part(name, -1),
  });
  parser.write(html.slice(0, longest));
  parser.end();
  return fold(text);
}

/** Far more than a title or a name has; what is longer is cut, not read. */
const longest = 20_000;

/** What stands in these was never meant to be read. */
const unspoken: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** Elements that may stand in the middle of a word; every other one parts what is before it from what is behind. */
const insideWords: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del em font i ins kbd mark q s small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** No-break spaces fold too: in a list row they would only spoil the wrapping. */
function fold(text: string): string {
  return withoutControls(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

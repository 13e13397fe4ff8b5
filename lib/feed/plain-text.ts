import { withoutBidiControls } from '../bidi.ts';
import { withoutSections } from '../markup.ts';
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
  const parser = new MarkupParser(
    withoutSections(html.slice(0, maxLength)),
    {
      onopentagname: (name) => part(name, 1),
      ontext: (words) => {
        if (hidden === 0) text += words;
      },
      onclosetag: (name) => part(name, -1),
    },
    { xmlMode: isSimple(html) },
  );
  parser.run();
  return fold(text);
}

/**
 * Matches what XML may read differently from HTML: tags, and references other than four of XML's names and numbers that
 * can't be 128 to 159, which HTML reads as windows-1252.
 */
const beyondXml = /<|&(?!(?:#[1-9]\d(?:\d\d+)?|#x[1-9A-Fa-f][\dA-Fa-f]{2,}|amp|lt|gt|quot);)/;

/**
 * Whether the text can be read as XML, without HTML's names for characters: unpacking these takes a worker that has
 * just started some ms.
 */
const isSimple = (html: string): boolean => !beyondXml.test(html);

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

/**
 * Collapses white space, including no-break spaces, which would spoil the wrapping of list rows. A text that shows
 * nothing becomes empty, such as one of fillers (`DI`) or of the braille pattern without dots.
 */
function fold(text: string): string {
  const folded = withoutBidiControls(withoutControls(text))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  // Tries the fast pattern first.
  return /[!-~]/.test(folded) || /[^\p{C}\p{Z}\p{DI}\u2800]/u.test(folded) ? folded : '';
}

/** Removes invisible control characters, except white space and U+0080–U+009F, which `fixMojibake` reads. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are intended
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '');
}

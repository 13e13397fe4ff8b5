import { Parser } from 'htmlparser2';

/** A title, name or category as plain text: markup dropped, character references decoded once, white space folded. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return fold(html);
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.write(html);
  parser.end();
  return fold(text);
}

/** No-break spaces fold too: in a list row they would only spoil the wrapping. */
function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

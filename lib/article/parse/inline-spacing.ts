import type { Inline } from '../model/body.ts';

/** A block boundary inside inline content, such as a list in a table cell. It keeps words apart. */
export const blockEdge: Inline = { kind: 'break' };

/** Merges adjacent text, trims white space around breaks, and drops block edges beside breaks. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  // Collected and joined once, because adding to a text piece by piece would copy it each time.
  let texts: string[] = [];
  const endText = () => {
    if (texts.length > 0) all.push({ kind: 'text', text: texts.join('') });
    texts = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const glued = texts.at(-1)?.endsWith(' ') ?? all.at(-1)?.kind === 'break';
      const text = glued ? inline.text.replace(/^ /, '') : inline.text;
      if (text !== '') texts.push(text);
    } else if (inline.kind === 'break') {
      const last = texts.pop()?.replace(/ $/, '') ?? '';
      if (last !== '') texts.push(last);
      endText();
      if (inline !== blockEdge || all.at(-1)?.kind !== 'break') all.push(inline);
    } else {
      endText();
      all.push(inline);
    }
  }
  endText();
  return all;
}

/** Inlines without white space and line breaks at the ends; empty if only white space is left. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  let start = 0;
  let end = inlines.length;
  while (start < end && isBlank(inlines[start])) start += 1;
  while (end > start && isBlank(inlines[end - 1])) end -= 1;
  return inlines.slice(start, end).map((inline, at) => {
    if (inline.kind !== 'text') return inline;
    let { text } = inline;
    if (at === 0) text = text.trimStart();
    if (at === end - start - 1) text = text.trimEnd();
    return { kind: 'text', text };
  });
}

function isBlank(inline: Inline | undefined): boolean {
  if (!inline || inline.kind === 'break') return true;
  if (inline.kind === 'text') return inline.text.trim() === '';
  return 'inlines' in inline && inline.inlines.every(isBlank);
}

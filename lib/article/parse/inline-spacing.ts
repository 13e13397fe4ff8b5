import type { Inline } from '../model/body.ts';

/** A block boundary inside inline content, such as a list in a table cell. It keeps words apart. */
export const blockEdge: Inline = { kind: 'break' };

/** Merges adjacent text, trims white space around breaks, and drops block edges beside breaks. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (inline.kind === 'text') {
      const glued = last?.kind === 'break' || (last?.kind === 'text' && last.text.endsWith(' '));
      const text = glued ? inline.text.replace(/^ /, '') : inline.text;
      if (last?.kind === 'text') all[all.length - 1] = { kind: 'text', text: last.text + text };
      else if (text !== '') all.push({ kind: 'text', text });
    } else if (inline.kind === 'break') {
      const text = last?.kind === 'text' ? last.text.replace(/ $/, '') : null;
      if (text === '') all.pop();
      else if (text !== null) all[all.length - 1] = { kind: 'text', text };
      if (inline !== blockEdge || all.at(-1)?.kind !== 'break') all.push(inline);
    } else all.push(inline);
  }
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

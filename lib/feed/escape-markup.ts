/** Serializes a start tag: markup that a feed forgot to escape becomes text again. */
export function openingTag(tag: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${tag}${written.join('')}>`;
}

/** Serializes an end tag. HTML parsers ignore those of void elements, except that `</br>` is a second break. */
export function closingTag(tag: string): string {
  return tag === 'br' ? '' : `</${tag}>`;
}

/** Escapes text between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}

/** Writes markup that a feed forgot to escape back as the text it should have been. */
export function openingTag(tag: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${tag}${written.join('')}>`;
}

/** The end of such an element. HTML parsers ignore that of an empty one, except that `</br>` is a second break to them. */
export function closingTag(tag: string): string {
  return tag === 'br' ? '' : `</${tag}>`;
}

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}

/** Writes markup that a feed forgot to escape back as the text it should have been. */
export function openingTag(tag: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<${tag}${written.join('')}>`;
}

/** The end of such an element. An empty element's end is ignored by every HTML parser. */
export function closingTag(tag: string): string {
  return `</${tag}>`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

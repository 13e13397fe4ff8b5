const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and noncharacters, which XML forbids and HTML replaces. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are intended
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Escapes text for HTML and XML, between tags and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

/**
 * HTML with empty instructions of the same length in place of CDATA's edges. HTML would read a comment there, which
 * hides an article's text.
 */
export const withoutSections = (html: string): string =>
  html.includes('<![CDATA[')
    ? html.replace(/<!\[CDATA\[|\]\](?:>|&gt;)/g, (edge) => `${'<?'.padEnd(edge.length - 1)}>`)
    : html;

/** The attributes of a tag, each after a space. Those without a value are left out. */
export const attributes = (
  named: Readonly<Record<string, string | number | null | undefined>>,
): string =>
  Object.entries(named)
    .map(([name, value]) => (value == null ? '' : ` ${name}="${escapeMarkup(String(value))}"`))
    .join('');

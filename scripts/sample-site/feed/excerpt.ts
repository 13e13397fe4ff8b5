const excerptWords = 55;

/**
 * WordPress's `wp_trim_excerpt`: tags are dropped, not replaced by a space, so a list whose items
 * touch in the source runs together here as it does on the real site.
 */
export function excerpt(html: string): string {
  const words = html
    .replace(/<script[^<>]*>[^<]*<\/script>/g, '')
    .replace(/<[^<>]*>/g, '')
    .split(/[\n\r\t ]+/)
    .filter((word) => word !== '');
  return words.length > excerptWords
    ? `${words.slice(0, excerptWords).join(' ')} [&#8230;]`
    : words.join(' ');
}

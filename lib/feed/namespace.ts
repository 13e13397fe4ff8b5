/** Resolves a tag name to its usual prefix and local name, whatever prefix the document uses. */
export type ResolveName = (tag: string) => string;

/** Usual prefix by namespace URI. */
const usualPrefixes = new Map([
  ['http://purl.org/rss/1.0/', ''],
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/slash/', 'slash'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
]);

/**
 * Builds the resolver from the root element. Undeclared prefixes are kept: feeds that forget `xmlns:content` still
 * mean it.
 */
export function nameResolver(
  rootTag: string,
  rootAttributes: Readonly<Record<string, string>>,
): ResolveName {
  const prefixes = new Map<string, string>();
  for (const [attribute, uri] of Object.entries(rootAttributes)) {
    const declared = /^xmlns(?::(.+))?$/.exec(attribute);
    const usual = usualPrefixes.get(uri);
    if (declared && usual !== undefined) prefixes.set(declared[1] ?? '', usual);
  }
  // In RSS, `atom:link` isn't the item's own link, so Atom keeps its prefix there.
  const isAtom = splitName(rootTag)[1] === 'feed';
  return (tag) => {
    const [prefix, local] = splitName(tag);
    if (prefix === '') return local;
    const usual = prefixes.get(prefix) ?? prefix;
    return usual === '' || (isAtom && usual === 'atom') ? local : `${usual}:${local}`;
  };
}

/** Prefix (or `''`) and local name. */
function splitName(tag: string): [string, string] {
  const at = tag.indexOf(':');
  return [tag.slice(0, Math.max(0, at)), tag.slice(at + 1)];
}

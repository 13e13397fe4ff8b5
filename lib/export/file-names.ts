/** Longest name without its ending. File systems end at 255 bytes, of which a character takes up to four. */
const longest = { characters: 60, bytes: 200 } as const;

/** A text as the name of a file, without its ending, on every system: no separators, no signs that links or shells use. */
export function fileName(text: string): string {
  const name = text
    .normalize('NFC')
    .toWellFormed()
    // Signs that turn the order of writing round can make one ending look like another.
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffd]+/gu, ' ')
    .replace(/[\\/:*?"<>|#^[\]%`$&;!{}~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = shortened(name);
  const bare = short.replace(/^[.\s]+|[.\s]+$/g, '');
  return bare === '' || reserved.test(bare) ? `_${bare}` : bare;
}

/** Ends at a word, unless the name is one word. */
function shortened(name: string): string {
  let bytes = 0;
  const fitting: string[] = [];
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (fitting.length === longest.characters || bytes > longest.bytes) break;
    fitting.push(character);
  }
  const cut = fitting.join('');
  if (cut === name) return name;
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
}

/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;

/** Gives each name once: the second one of its kind gets a number, whatever its letters' case. */
export function uniqueNames(): (name: string, ending: string) => string {
  const taken = new Set<string>();
  // Some disks compare small letters, others capitals.
  const folded = (name: string) => name.toLowerCase().toUpperCase();
  return (name, ending) => {
    let unique = `${name}${ending}`;
    for (let articleId = 2; taken.has(folded(unique)); articleId += 1)
      unique = `${name}-${articleId}${ending}`;
    taken.add(folded(unique));
    return unique;
  };
}

/** Longest name without its ending, in characters; file systems end at 255 bytes, of which a letter takes up to four. */
const longest = 60;

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
  return bare === '' || reserved.test(bare) ? `${bare}_` : bare;
}

/** Ends at a word, unless the name is one word. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const cut = characters.slice(0, longest).join('');
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
}

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Gives each name once: the second one of its kind gets a number, whatever its letters' case. */
export function uniqueNames(): (name: string, ending: string) => string {
  const taken = new Set<string>();
  return (name, ending) => {
    let unique = `${name}${ending}`;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1)
      unique = `${name}-${number}${ending}`;
    taken.add(unique.toLowerCase());
    return unique;
  };
}

/** A node of the tree: what the name that ends here stands for, and how names go on. */
interface Node {
  text: string;
  needsSemicolon: boolean;
  next: Map<number, Node>;
}

const newNode = (): Node => ({ text: '', needsSemicolon: false, next: new Map() });

/**
 * The tree of HTML's character references in the form in which the library `entities` reads it (its `BinTrieFlags`), from
 * packed names: scripts/build/entity-names.ts. Unpacked here, it takes half as much of the package as the library's own.
 */
export function entityTree(packed: string): Uint16Array {
  const root = newNode();
  const [single = '', others = ''] = packed.split('|');
  let code = 0;
  for (const part of single.split(' ')) {
    if (/^\d/.test(part)) code += Number(part) - 1;
    else {
      code += 1;
      for (const name of part.split('/')) add(root, name, String.fromCodePoint(code));
    }
  }
  for (const part of others.split(' ')) {
    const end = part.indexOf('=');
    if (end > 0) add(root, part.slice(0, end), part.slice(end + 1));
  }
  const words: number[] = [];
  write(root, words);
  return Uint16Array.from(words);
}

/** A dot marks a name that may lack its semicolon. */
function add(root: Node, marked: string, text: string): void {
  const name = marked.replace('.', '');
  let node = root;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    const next = node.next.get(code) ?? newNode();
    node.next.set(code, next);
    node = next;
  }
  node.text = text;
  node.needsSemicolon = name === marked;
}

/** Writes a node: its header, the text's code units, its branches, and the nodes below. */
function write({ text, needsSemicolon, next }: Node, words: number[]): void {
  const value = text === '' ? 0 : ((text.length + 1) << 14) | (needsSemicolon ? 1 << 13 : 0);
  const branches = [...next].sort(([one], [other]) => one - other);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const [only] = branches;
  if (only && branches.length === 1) {
    words.push(value | only[0], ...units);
    write(only[1], words);
    return;
  }
  words.push(value | (branches.length << 7), ...units);
  for (let at = 0; at < branches.length; at += 2)
    words.push((branches[at]?.[0] ?? 0) | ((branches[at + 1]?.[0] ?? 0) << 8));
  const pointers = words.length;
  const end = pointers + branches.length;
  for (const _ of branches) words.push(0);
  for (const [at, [, node]] of branches.entries()) {
    words[pointers + at] = words.length - end;
    write(node, words);
  }
}

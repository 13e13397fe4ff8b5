/** A character reference of HTML by its name, and the text that it stands for. */
export interface ReferenceName {
  name: string;
  text: string;
  needsSemicolon: boolean;
}

let unpack: ((packed: string) => void) | undefined;
let packedNames: string | undefined;

/**
 * Called by the module that replaces the parser's own table. `run` receives the packed names when HTML is first parsed.
 */
export const unpackLater = (run: (packed: string) => void): void => {
  unpack = run;
};

/** Whether HTML can't be parsed yet, because the names have not been loaded. */
export const lacksReferences = (): boolean => unpack !== undefined && packedNames === undefined;

/** Takes the packed names, which are loaded before the first HTML is parsed. */
export const keepReferences = (packed: string): void => {
  packedNames = packed;
};

/** The names that suffice for most texts: a few of the two thousand, in the packed form. */
export const usualReferences = '34 quot 4 amp 22 lt 2 gt 98 nbsp 8070 hellip|';

/** What may be a less usual name, or one without its semicolon. */
const mayBeRare = /&(?!(?:quot|amp|lt|gt|nbsp|hellip);)[A-Za-z]/;

let hasUsual = false;

/**
 * Unpacks the names that a text needs, if that has not been done. Unpacking all of them takes long in a worker that has
 * just started.
 */
export function prepareReferences(html: string): void {
  if (mayBeRare.test(html)) unpackReferences();
  else if (unpack && !hasUsual) {
    hasUsual = true;
    unpack(usualReferences);
  }
}

/** Unpacks all names, if that has not been done. Most pages and most worker starts parse no HTML. */
export function unpackReferences(): void {
  if (!unpack) return;
  // Without the names, the text would be garbled, and stored like that.
  if (packedNames === undefined) throw new Error('The character references have not been loaded.');
  unpack(packedNames);
  unpack = undefined;
  packedNames = undefined;
}

/**
 * Builds the tree of HTML's character references from the packed names of scripts/build/character-references.ts, in the
 * form that the library `entities` reads (its `BinTrieFlags`). The packed names take half as much of the package as the
 * library's own tree.
 */
export function referenceTree(packed: string): Uint16Array {
  const names = namesIn(packed).sort((one, other) => (one.name < other.name ? -1 : 1));
  const words: number[] = [];
  write({ names, from: 0, to: names.length, depth: 0 }, words);
  return Uint16Array.from(words);
}

/** A dot marks a name that may lack its semicolon. */
const referenceName = (marked: string, text: string): ReferenceName => {
  const name = marked.replace('.', '');
  return { name, text, needsSemicolon: name === marked };
};

function namesIn(packed: string): ReferenceName[] {
  const [single = '', others = ''] = packed.split('|');
  const names: ReferenceName[] = [];
  let code = 0;
  for (const part of single.split(' ')) {
    if (/^\d/.test(part)) code += Number(part) - 1;
    else {
      code += 1;
      const text = String.fromCodePoint(code);
      for (const name of part.split('/')) names.push(referenceName(name, text));
    }
  }
  for (const part of others.split(' ')) {
    const end = part.indexOf('=');
    if (end > 0) names.push(referenceName(part.slice(0, end), part.slice(end + 1)));
  }
  return names;
}

/** The names from `from` up to, but not including, `to`, which all begin with the same `depth` characters. Sorted. */
interface Branch {
  names: readonly ReferenceName[];
  from: number;
  to: number;
  depth: number;
}

/** Writes a node: its header, the text's code units, its branches, and the nodes below. */
function write(branch: Branch, words: number[]): void {
  const first = branch.names[branch.from];
  const own = first?.name.length === branch.depth ? first : undefined;
  const { text = '', needsSemicolon = false } = own ?? {};
  const value = text === '' ? 0 : ((text.length + 1) << 14) | (needsSemicolon ? 1 << 13 : 0);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const branches = branchesOf(own ? { ...branch, from: branch.from + 1 } : branch);
  const [only] = branches;
  if (only && branches.length === 1) {
    words.push(value | codeOf(only), ...units);
    write(only, words);
    return;
  }
  words.push(value | (branches.length << 7), ...units);
  for (let at = 0; at < branches.length; at += 2)
    words.push(codeOf(branches[at]) | (codeOf(branches[at + 1]) << 8));
  const pointers = words.length;
  const end = pointers + branches.length;
  for (const _ of branches) words.push(0);
  for (const [at, below] of branches.entries()) {
    words[pointers + at] = words.length - end;
    write(below, words);
  }
}

/** The branches by the next character. */
function branchesOf({ names, from, to, depth }: Branch): Branch[] {
  const branches: Branch[] = [];
  let code: number | undefined;
  for (let at = from; at < to; at += 1) {
    const next = names[at]?.name.charCodeAt(depth);
    const last = branches.at(-1);
    if (last && next === code) last.to = at + 1;
    else branches.push({ names, from: at, to: at + 1, depth: depth + 1 });
    code = next;
  }
  return branches;
}

/** The code of the character that leads to a branch; 0 without a branch. */
const codeOf = (branch: Branch | undefined): number =>
  branch?.names[branch.from]?.name.charCodeAt(branch.depth - 1) ?? 0;

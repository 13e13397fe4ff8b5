/** A name of HTML's character references, and what it stands for. */
export interface ReferenceName {
  name: string;
  text: string;
  needsSemicolon: boolean;
}

let unpack: ((packed: string) => void) | undefined;
let packedNames: string | undefined;

/** Called by the module that stands for the parser's table: `run` takes the packed names when the first HTML is parsed. */
export const unpackLater = (run: (packed: string) => void): void => {
  unpack = run;
};

/** Whether HTML can't be parsed yet, since its names have not been loaded. */
export const lacksReferences = (): boolean => unpack !== undefined && packedNames === undefined;

/** Takes the packed names, which are loaded before the first HTML is parsed. */
export const keepReferences = (packed: string): void => {
  packedNames = packed;
};

/** The names that most texts do with: a few of the two thousand, packed as they are. */
export const usualReferences = '34 quot 4 amp 22 lt 2 gt 98 nbsp 8070 hellip|';

/** What may be another name, or one without its semicolon. */
const mayBeRare = /&(?!(?:quot|amp|lt|gt|nbsp|hellip);)[A-Za-z]/;

let hasUsual = false;

/** Unpacks the names that a text needs, unless that has been done. All of them take a worker that has just started long. */
export function prepareReferences(html: string): void {
  if (mayBeRare.test(html)) unpackReferences();
  else if (unpack && !hasUsual) {
    hasUsual = true;
    unpack(usualReferences);
  }
}

/** Unpacks all names, unless that has been done. Most pages and most wakes of the worker parse no HTML. */
export function unpackReferences(): void {
  if (!unpack) return;
  // Without them, text would be garbled and stored so.
  if (packedNames === undefined) throw new Error('The character references have not been loaded.');
  unpack(packedNames);
  unpack = undefined;
  packedNames = undefined;
}

/**
 * The tree of HTML's character references in the form in which the library `entities` reads it (its `BinTrieFlags`), from
 * packed names: scripts/build/character-references.ts. Unpacked here, it takes half as much of the package as the
 * library's own.
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

/** The names from one position up to another one, in order, which begin with the same `depth` characters. */
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

/** The character by which a branch is reached; 0 without a branch. */
const codeOf = (branch: Branch | undefined): number =>
  branch?.names[branch.from]?.name.charCodeAt(branch.depth - 1) ?? 0;

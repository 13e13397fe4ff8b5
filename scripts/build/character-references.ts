import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { ReferenceName } from '../../lib/character-references.ts';

/** The names in a tree of the library `entities`, whose `BinTrieFlags` describe the format. */
export function namesIn(tree: Uint16Array): ReferenceName[] {
  const names: ReferenceName[] = [];
  const word = (at: number): number => tree[at & 0xffff] ?? 0;
  const visit = (index: number, name: string): void => {
    const header = word(index);
    const length = header >>> 14;
    const flag = (header & 0x2000) !== 0;
    const count = (header & 0x1f80) >> 7;
    const first = header & 0x7f;
    if (length === 0 && flag) {
      const rest = Array.from({ length: count - 1 }, (_, at) =>
        String.fromCharCode((word(index + 1 + (at >> 1)) >> ((at & 1) << 3)) & 0xff),
      );
      visit(index + 1 + (count >> 1), name + String.fromCharCode(first) + rest.join(''));
      return;
    }
    if (length > 0) {
      const units = length === 1 ? [header & 0x1fff] : [word(index + 1)];
      if (length === 3) units.push(word(index + 2));
      names.push({ name, text: String.fromCharCode(...units), needsSemicolon: flag });
      // The value is where the branches would be.
      if (length === 1) return;
    }
    const branches = index + (length || 1);
    if (first > 0 && count === 0) visit(branches, name + String.fromCharCode(first));
    else if (first > 0) {
      for (let at = 0; at < count; at += 1) {
        const stored = word(branches + at);
        if (stored > 0)
          visit((branches + count + stored - 1) & 0xffff, name + String.fromCharCode(first + at));
      }
    } else {
      const keys = (count + 1) >> 1;
      const end = branches + keys + count;
      for (let at = 0; at < count; at += 1) {
        const key = (word(branches + (at >> 1)) >> ((at & 1) << 3)) & 0xff;
        visit((end + word(branches + keys + at)) & 0xffff, name + String.fromCharCode(key));
      }
    }
  };
  visit(0, '');
  return names;
}

/**
 * Packs names for `referenceTree`. First the names of single characters, in the order of the characters: synonyms are
 * joined by `/`, and a number stands before a character that doesn't follow the previous one. Then the names of two
 * characters.
 */
export function packNames(names: readonly ReferenceName[]): string {
  const byText = Map.groupBy(names, ({ text }) => text);
  const written = (text: string) =>
    (byText.get(text) ?? [])
      .map(({ name, needsSemicolon }) => (needsSemicolon ? name : `${name}.`))
      .sort()
      .join('/');
  const isSingle = (text: string) => [...text].length === 1;
  let last = 0;
  const single = [...byText.keys()]
    .filter(isSingle)
    .sort((one, other) => codeOf(one) - codeOf(other))
    .flatMap((text) => {
      const step = codeOf(text) - last;
      last = codeOf(text);
      return step === 1 ? [written(text)] : [String(step), written(text)];
    });
  const others = [...byText.keys()]
    .filter((text) => !isSingle(text))
    .flatMap((text) => (byText.get(text) ?? []).map(({ name }) => `${name}=${text}`));
  return `${single.join(' ')}|${others.join(' ')}`;
}

const codeOf = (text: string): number => text.codePointAt(0) ?? 0;

const require = createRequire(import.meta.url);

/** The library's tree. */
export async function libraryTree(): Promise<Uint16Array> {
  const parser = createRequire(require.resolve('htmlparser2'));
  const { htmlDecodeTree } = await import(pathToFileURL(parser.resolve('entities/decode')).href);
  return htmlDecodeTree;
}

/** The packaged file with the packed names, a JSON string. */
export const referencesFile = 'character-references.json';

/** The contents of that file. */
export const packedReferences = async (): Promise<string> =>
  JSON.stringify(packNames(namesIn(await libraryTree())));

/**
 * Takes the library's table of names, which is half of the HTML parser, out of the bundle: worker and pages share a
 * packaged file instead. A module of a page waits for the file. A script can't, so the worker loads the file before it
 * parses HTML.
 */
export function sharedReferences(): Plugin {
  let isScript = false;
  return {
    name: 'shared-references',
    configResolved({ build }) {
      isScript = build.lib !== false;
    },
    load(id) {
      if (!/[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/.test(id)) return null;
      const code = [
        `import { referenceTree, unpackLater } from ${pathOf('lib/character-references.ts')};`,
        'export let htmlDecodeTree;',
        'unpackLater((packed) => { htmlDecodeTree = referenceTree(packed); });',
      ];
      const waiting = [
        `import { loadReferences } from ${pathOf('lib/app/load-references.ts')};`,
        'await loadReferences();',
      ];
      // The library declares that its modules have no side effects.
      return {
        code: [...code, ...(isScript ? [] : waiting)].join('\n'),
        moduleSideEffects: true,
      };
    },
  };
}

const pathOf = (module: string): string => JSON.stringify(require.resolve(`../../${module}`));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The modules of Lucide's icons, and the index by which the project imports them. */
const folder = 'lucide/dist/esm';

const index = readFileSync(
  join(import.meta.dirname, '../../node_modules', folder, 'lucide.mjs'),
  'utf8',
);

const modules = new Map(
  index.split('\n').flatMap((line) => {
    const [names = '', path = ''] = line.split(" from '.");
    return [...names.matchAll(/ as (\w+)/g)].map(([, icon = '']) => [icon, path.replace("';", '')]);
  }),
);

/** Code that imports each icon from its own module. Throws for an unknown icon. */
export const withOwnIcons = (code: string): string =>
  code.replace(/^import \{([\w, ]+)\} from "lucide";$/gm, (_, names: string) =>
    names
      .split(',')
      .map((each) => each.trim().split(' as '))
      .map(([icon = '', name = icon]) => `import ${name} from "${moduleOf(icon)}";`)
      .join(' '),
  );

function moduleOf(icon: string): string {
  const path = modules.get(icon);
  if (path === undefined) throw new Error(`Lucide has no icon ${icon}.`);
  return folder + path;
}

/**
 * Through the index, each page would import every icon: all of them would be in the file that popup and panel load
 * first, and the other files would import them from there by name.
 */
export const iconImports: Plugin = {
  name: 'icon-imports',
  transform: (code, id) => (/\.tsx?$/.test(id) ? withOwnIcons(code) : null),
};

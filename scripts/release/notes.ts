/** `npm run release:notes`: prints the section of CHANGELOG.md for this version. Fails if there is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf } from './changelog.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const { version } = JSON.parse(read('package.json'));
const notes = notesOf(read('CHANGELOG.md'), version);
if (notes === null) {
  console.error(`CHANGELOG.md says nothing of ${version}.`);
  process.exitCode = 1;
} else console.log(notes);

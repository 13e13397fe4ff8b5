import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rowTypes, schemaFingerprint } from '../../scripts/schema-fingerprint.ts';
import { typeDeclarations } from '../../scripts/type-declarations.ts';

describe('schema fingerprint', () => {
  test('is stable', () => {
    expect(schemaFingerprint()).toMatch(/^[0-9a-f]{64}$/);
    expect(schemaFingerprint()).toBe(schemaFingerprint());
  });

  test.each([
    ['a row declared beside the tables', /\binterface SavedRow\b/],
    ['an article', /\binterface Article\b/],
    ['what an article consists of', /\binterface KeyPoint\b/],
    ['a highlight', /\binterface Highlight\b/],
    ['what a reading position extends', /\binterface ScrollSpot\b/],
    ['a failure of a channel', /\btype FeedFailure\b/],
    ['the constant behind a type', /\bconst changeKinds\b/],
  ])('covers %s', (_what, declaration) => {
    expect(rowTypes().filter((source) => declaration.test(source))).toHaveLength(1);
  });
});

describe('type declarations', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reex-types-'));
    write('row.ts', "import type { Part } from './part.ts';\nexport interface Row { part: Part }");
    write('part.ts', 'export interface Part { size: number }');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, source: string): void => writeFileSync(join(folder, name), source);
  const declarations = (): string[] => typeDeclarations(join(folder, 'row.ts'), 'Row');

  test('include those of imported types', () => {
    expect(declarations()).toEqual([
      'export interface Part { size: number }',
      'export interface Row { part: Part }',
    ]);
  });

  test('follow renamed imports, `extends`, generics and `typeof`', () => {
    write(
      'row.ts',
      `import type { Part as Piece } from './part.ts';
      const kinds = ['a', 'b'] as const;
      interface Base { parts: Partial<Record<string, Piece>> }
      export interface Row extends Base { kind: (typeof kinds)[number]; next: Row | null }`,
    );
    expect(declarations()).toEqual([
      "const kinds = ['a', 'b'] as const;",
      'export interface Part { size: number }',
      'export interface Row extends Base { kind: (typeof kinds)[number]; next: Row | null }',
      'interface Base { parts: Partial<Record<string, Piece>> }',
    ]);
  });

  test('differ when a field of an imported type changes', () => {
    const before = declarations();
    write('part.ts', 'export interface Part { size: number | null }');
    expect(declarations()).not.toEqual(before);
  });

  test('stay the same when comments, line breaks or other declarations of a file change', () => {
    const before = declarations();
    write(
      'part.ts',
      `/** In bytes. */
      export interface Part { // one
        size: number }
      export const half = ({ size }: Part): number => size / 2;
      export interface Other { part: Part }`,
    );
    expect(declarations()).toEqual(before);
  });

  test('stay the same when a type moves to another file', () => {
    const before = declarations();
    write('row.ts', "import type { Part } from './moved.ts';\nexport interface Row { part: Part }");
    write('moved.ts', 'export interface Part { size: number }');
    expect(declarations()).toEqual(before);
  });

  test('of a name that a file only re-exports: refused instead of skipped', () => {
    write('part.ts', "export type { Part } from './other.ts';");
    expect(declarations).toThrow("part.ts doesn't declare Part.");
  });
});

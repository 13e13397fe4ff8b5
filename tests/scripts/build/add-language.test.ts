import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addLanguage } from '../../../scripts/build/add-language.ts';
import { readCatalog } from '../../../scripts/build/catalogs.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reex-locales-'));
  write('en', english);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(language: string, catalog: object): void {
  mkdirSync(join(folder, language));
  writeFileSync(join(folder, language, 'messages.json'), JSON.stringify(catalog));
}

const placeholders = { count: { content: '$1' } };

const english = {
  app_language: { message: 'en' },
  list_title: { message: 'List', description: 'Above the list.' },
  list_news_one: { message: '$count$ article', placeholders },
  list_news_other: { message: '$count$ articles', placeholders },
};

test('add a language: every message is there, empty, in the plural forms of the language', () => {
  expect(addLanguage('pt-br', folder)).toEqual({
    file: join(folder, 'pt_BR', 'messages.json'),
    translated: 1,
    total: 5,
  });
  expect(readCatalog('pt_BR', folder)).toEqual({
    app_language: { message: 'pt-BR' },
    list_title: { message: '' },
    list_news_one: { message: '', placeholders },
    list_news_many: { message: '', placeholders },
    list_news_other: { message: '', placeholders },
  });
});

test('add a language: what has been translated stays, and what English no longer has goes', () => {
  write('pl', { list_title: { message: 'Lista' }, list_old: { message: 'Stare' } });
  expect(addLanguage('pl', folder)).toMatchObject({ translated: 2, total: 6 });
  const catalog = readCatalog('pl', folder);
  expect(catalog.list_title).toEqual({ message: 'Lista' });
  expect(catalog).not.toHaveProperty('list_old');
});

test.each(['not a language', 'portuguese', 'spanish', ''])(
  'add a language: a tag of no language writes nothing: “%s”',
  (tag) => {
    expect(addLanguage(tag, folder)).toBeNull();
    expect(readdirSync(folder)).toEqual(['en']);
  },
);

import { expect, test } from 'vitest';
import {
  type Catalog,
  type CatalogEntry,
  catalogLanguages,
  filledCatalog,
  keysFor,
  packagedCatalog,
} from '../../../scripts/build/catalogs.ts';

const count = { count: { content: '$1' } };
const english: Catalog = {
  app_language: { message: 'en' },
  list_title: { message: 'List', description: 'Above the list.' },
  list_news_one: { message: '$count$ article', placeholders: count },
  list_news_other: { message: '$count$ articles', placeholders: count },
};

test.each([
  ['de', ['list_news_one', 'list_news_other']],
  ['ja', ['list_news_other']],
  ['pl', ['list_news_few', 'list_news_many', 'list_news_one', 'list_news_other']],
])('keys of a catalog: a message in the plural forms of %s', (language, forms) => {
  const [first, second, ...plural] = keysFor(language, english);
  expect([first, second, plural.sort()]).toEqual(['app_language', 'list_title', forms]);
});

test('filled catalog: a form is taken from the language’s own "other", a message from English', () => {
  const polish: Catalog = {
    app_language: { message: 'pl' },
    list_title: { message: '' },
    list_news_one: { message: '$count$ artykuł', placeholders: count },
    list_news_other: { message: '$count$ artykułu', placeholders: count },
  };
  const messages = Object.entries(filledCatalog('pl', polish, english)).map(
    ([key, { message }]) => [key, message] as const,
  );
  expect(Object.fromEntries(messages)).toEqual({
    app_language: 'pl',
    list_title: 'List',
    list_news_one: '$count$ artykuł',
    list_news_few: '$count$ artykułu',
    list_news_many: '$count$ artykułu',
    list_news_other: '$count$ artykułu',
  });
  expect(filledCatalog('pl', {}, english)).toMatchObject({
    list_news_one: { message: '$count$ article', placeholders: count },
    list_news_many: { message: '$count$ articles' },
  });
});

test.each(catalogLanguages)(
  'packaged catalog %s: declares each placeholder that it names',
  (language) => {
    const entries = Object.values<CatalogEntry>(JSON.parse(packagedCatalog(language)));
    const undeclared = entries.filter(({ message, placeholders = {} }) =>
      [...message.matchAll(/\$(\w+)\$/g)].some(([, name = '']) => !(name in placeholders)),
    );
    expect(undeclared).toEqual([]);
  },
);

test.each(catalogLanguages)('packaged catalog %s: no message is empty', (language) => {
  const packaged = packagedCatalog(language);
  const empty = Object.entries<{ message: string }>(JSON.parse(packaged)).filter(
    ([, { message }]) => message === '',
  );
  expect(empty).toEqual([]);
});

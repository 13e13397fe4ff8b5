import { describe, expect, test } from 'vitest';
import { joinedTexts } from '../support/source/joined-text.ts';
import { sourceFiles } from '../support/source/source-files.ts';

/** Files that write a format whose punctuation is the same in every language. */
const formats = [
  'lib/app/export/make-export.ts',
  'lib/presenters/citation.ts',
  'lib/presenters/notify/notification-id.ts',
  // Tags in an editable field, separated by commas.
  'components/surfaces/settings/rules/RuleEditor.tsx',
];

test('texts of the interface: none is put together with the punctuation of one language', () => {
  const files = sourceFiles('lib/presenters', 'lib/i18n', 'lib/app', 'components', 'entrypoints');
  const found = files
    .filter(({ path }) => !formats.includes(path))
    .flatMap(({ path, source }) => joinedTexts(path, source).map((text) => `${path}: ${text}`));
  expect(files.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});

describe('punctuation in code is found', () => {
  const found = (code: string) =>
    joinedTexts(
      'components/x.tsx',
      `import { t } from '../lib/i18n/t.ts';
      import { rowLabel } from '../lib/presenters/list.ts';
      export const y = () => { ${code.startsWith('<') ? `return ${code}` : code} };`,
    );

  test.each([
    ['after a label', "<p>{t('a')}: {value}</p>", ':'],
    ['around a text', '<p>“{value}”</p>', '“'],
    ['in a template', `const x = \`\${t('a')}, \${b}\`;`, `\`\${t('a')}, \${b}\``],
    ['around what a presenter returns', `x(\`(\${rowLabel(a)})\`)`, `\`(\${rowLabel(a)})\``],
    ['of a nested call', `x(\`\${a ? t(b) : c}. \${d}\`)`, `\`\${a ? t(b) : c}. \${d}\``],
    ['that is a blank between sentences', `x(\`\${t('a')} \${b}\`)`, `\`\${t('a')} \${b}\``],
    ['that is a quotation mark', "const x = '“' + value;", "'“'"],
    ['between elements', "<p>{index > 0 && ', '}<b /></p>", "', '"],
    ['in a list', "const x = names.join(', ');", "names.join(', ')"],
  ])('%s', (_story, code, expected) => {
    expect(found(code)[0]).toBe(expected);
  });

  test.each([
    ['a sign that all languages have', "<p>{t('a')} · {value}</p>"],
    ['a number behind a text', `<p>{t('a')}{\` \${formatNumber(1)}\`}</p>`],
    ['a key', `const x = \`saved:\${id}, \${other}\`; const z = ids.join(' ');`],
    ['a regular expression', 'const x = /[“”]/;'],
  ])('but not %s', (_story, code) => {
    expect(found(code)).toEqual([]);
  });

  test.each([
    [`\`\${a}; \${b}\``, 1],
    [`\`\${a} \${b}\``, 1],
    ["a.join(' ')", 1],
    ["a.join(' · ')", 0],
  ])('anywhere in a presenter, where all is text: %s', (code, count) => {
    expect(joinedTexts('lib/presenters/x.ts', `export const x = ${code};`)).toHaveLength(count);
  });
});

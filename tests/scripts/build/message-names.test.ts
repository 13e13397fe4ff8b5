import { expect, test } from 'vitest';
import {
  shortKey,
  shortMessageNames,
  withShortNames,
} from '../../../scripts/build/message-names.ts';

const keys = [
  'app_name',
  'export_saved',
  'list_name_all',
  'manifest_openPanel',
  'undo_markRead_one',
  'undo_markRead_other',
  'unused_message',
];
const code = `t('export_saved', { name }); t(\`list_name_\${name}\`); t('undo_markRead', { count });`;

test('short message names: those that the code names in full get one', () => {
  const names = shortMessageNames(keys, [code, "t('app_name'); t('list_name_all')"]);
  expect([...names]).toEqual([
    ['export_saved', 'm0'],
    ['undo_markRead', 'm1'],
  ]);
  expect(withShortNames(code, names)).toBe(
    `t('m0', { name }); t(\`list_name_\${name}\`); t('m1', { count });`,
  );
  expect(keys.map((key) => shortKey(key, names))).toEqual([
    'app_name',
    'm0',
    'list_name_all',
    'manifest_openPanel',
    'm1_one',
    'm1_other',
    'unused_message',
  ]);
});

test('short message names: a template that begins with its value composes no message', () => {
  const names = shortMessageNames(
    ['export_saved'],
    [`t('export_saved'); \`\${key}_\${form}\` + \`h\${level}\``],
  );
  expect(names.has('export_saved')).toBe(true);
});

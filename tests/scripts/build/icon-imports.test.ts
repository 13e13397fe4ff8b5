import { expect, test } from 'vitest';
import { withOwnIcons } from '../../../scripts/build/icon-imports.ts';

test('icons: are imported from modules of their own', () => {
  const code = 'import { Undo2, CircleChevronDown as Down } from "lucide";\nUndo2;';
  expect(withOwnIcons(code)).toBe(
    'import Undo2 from "lucide/dist/esm/icons/undo-2.mjs"; import Down from "lucide/dist/esm/icons/circle-chevron-down.mjs";\nUndo2;',
  );
});

test('icons: other code stays as it is', () => {
  const code = 'import { Undo2 } from "./icons.ts";\n"lucide";';
  expect(withOwnIcons(code)).toBe(code);
});

test('icons: one that Lucide doesn’t have is noticed', () => {
  expect(() => withOwnIcons('import { Undo } from "lucide";')).not.toThrow();
  expect(() => withOwnIcons('import { Und } from "lucide";')).toThrow('Lucide has no icon Und.');
});

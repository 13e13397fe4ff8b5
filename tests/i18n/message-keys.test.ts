import { expect, test } from 'vitest';
import { messageKeysIn } from '../support/source/message-keys.ts';

test('message keys: those that are written, composed and asked for', () => {
  const source = `import { t as say } from '../lib/i18n/t.ts';
    const label = { key: 'list_other' };
    export const texts = (kind: string, isNew: boolean) => [
      say('list_title'),
      say(isNew ? 'list_new' : 'list_old', { count: 2 }),
      say(\`list_kind_\${kind}\`),
      say(label.key),
    ];
    // say('list_inComment')`;
  const { written, composed, called } = messageKeysIn('components/x.ts', source);
  expect(written).toEqual(['list_other', 'list_title', 'list_new', 'list_old']);
  expect(composed).toEqual([/^list_kind_(\w+)$/]);
  expect(called).toEqual(['list_title', 'list_new', 'list_old', /^list_kind_(\w+)$/]);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settingSpecs } from '../lib/settings.ts';
import { tables } from '../lib/store/db/tables.ts';

const path = join(import.meta.dirname, '../docs/schema.md');

const yesOrNo = (answer: boolean): string => (answer ? 'yes' : 'no');

/** The documentation of tables and settings, as docs/schema.md has it. */
export function schemaPage(): string {
  const tableSections = Object.entries(tables).map(
    ([name, { holds, indexes, data, guard, backup, mirror, bound }]) => `### \`${name}\`

${holds}

- Key and indexes: \`${indexes}\`
- Data: ${data}; guarded: ${yesOrNo(guard !== null)}; backup: ${backup}; mirror: ${yesOrNo(mirror)}
- Bounded by: ${bound}
`,
  );
  const settingRows = Object.entries(settingSpecs).map(
    ([name, spec]) =>
      `| \`${name}\` | ${accepted(spec)} | ${spec.initial ?? 'none'} | ${spec.section} | ${yesOrNo(spec.needsConsent)} | ${yesOrNo(spec.managed)} |`,
  );
  return `# Schema

Printed from \`lib/store/db/tables.ts\` and \`lib/settings.ts\` by \`npm run schema\`.

## Tables

${tableSections.join('\n')}
## Settings

| Setting | Accepts | Default | Section | Needs consent | Managed |
| --- | --- | --- | --- | --- | --- |
${settingRows.join('\n')}
`;
}

function accepted({ accepts, nullable }: (typeof settingSpecs)[keyof Settings]): string {
  const none = nullable ? ' or none' : '';
  if (accepts.type === 'number') return `${accepts.least} to ${accepts.most}${none}`;
  if (accepts.type === 'choice') return accepts.of.join(', ') + none;
  return accepts.type + none;
}

if (import.meta.main) writeFileSync(path, schemaPage());

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingSpecs } from '../lib/setting-specs.ts';
import type { Settings } from '../lib/settings.ts';
import { tableSpecs } from '../lib/store/db/table-specs.ts';
import { indexes, type TableName } from '../lib/store/db/tables.ts';

const path = join(import.meta.dirname, '../docs/schema.md');

const yesOrNo = (answer: boolean): string => (answer ? 'yes' : 'no');

const tableNames = Object.keys(tableSpecs) as TableName[];

/** The documentation of tables and settings, as docs/schema.md has it. */
export function schemaPage(): string {
  const tableSections = tableNames.map((name) => {
    const { holds, data, backup, mirror, damaged, bound } = tableSpecs[name];
    return `### \`${name}\`

${holds}

- Key and indexes: \`${indexes[name]}\`
- Data: ${data}; backup: ${backup}; mirror: ${yesOrNo(mirror)}; when damaged: ${damaged}
- Bounded by: ${bound}
`;
  });
  const settingRows = Object.entries(settingSpecs).map(
    ([name, spec]) =>
      `| \`${name}\` | ${accepted(spec)} | ${String(spec.initial ?? '') || 'none'} | ${spec.section} | ${yesOrNo(spec.needsConsent)} | ${yesOrNo(spec.managed)} |`,
  );
  return `# Schema

Printed from \`tables.ts\` and \`table-specs.ts\` in \`lib/store/db\`, and from \`lib/setting-specs.ts\`, by \`npm run schema\`.

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
  const bound = 'most' in accepts ? ` up to ${accepts.most}` : '';
  return accepts.type + bound + none;
}

if (import.meta.main) writeFileSync(path, schemaPage());

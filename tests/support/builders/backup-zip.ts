import { strToU8, zipSync } from 'fflate';
import { emptyUserData } from '../../../lib/backup/user-data.ts';

/** A backup of untrusted parts: user data and settings by name, and articles as JSON, one text each. */
export function backupZip(parts: object, articles?: readonly string[]): Uint8Array<ArrayBuffer> {
  const createdAt = Date.UTC(2026, 10, 24, 12);
  const counts = { highlights: 0, saved: 0, reading: 0, removed: 0, articles: articles?.length };
  const manifest = { format: 'reex-backup', version: 1, appVersion: '0.1.0', createdAt };
  return zipSync({
    'manifest.json': strToU8(
      JSON.stringify({ ...manifest, counts: { ...counts, articles: counts.articles ?? null } }),
    ),
    'user-data.json': strToU8(JSON.stringify({ ...emptyUserData, settings: {}, ...parts })),
    ...(articles && { 'articles.ndjson': strToU8(articles.join('\n')) }),
  });
}

import { keepReferences, lacksReferences } from '../character-references.ts';
import { packagedUrl } from '../platform/runtime.ts';
import { browserEnv } from './env.ts';

/**
 * Loads the names of HTML's character references, which are packaged with the extension. The worker awaits this before
 * it parses HTML; in a page, the parser has them. Rejects if the file can't be read, so that the caller tries again
 * later.
 */
export async function loadReferences(): Promise<void> {
  if (!lacksReferences()) return;
  const response = await browserEnv.fetch(packagedUrl('/character-references.json'));
  keepReferences(await response.json());
}

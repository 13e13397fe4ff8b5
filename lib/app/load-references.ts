import { keepReferences, lacksReferences } from '../character-references.ts';
import { packagedUrl } from '../platform/runtime.ts';
import { browserEnv } from './env.ts';

/**
 * Loads the names of HTML's character references, which come with the extension. The worker awaits it before it parses HTML;
 * the parser of a page does by itself. Rejects where the file can't be read, so that what needs it is tried again later.
 */
export async function loadReferences(): Promise<void> {
  if (!lacksReferences()) return;
  const response = await browserEnv.fetch(packagedUrl('/character-references.json'));
  keepReferences(await response.json());
}

import { useLayoutEffect, useState } from 'preact/hooks';
import { articleByUrl } from '../../../lib/app/article-by-url.ts';
import { activePageUrl } from '../../../lib/app/reading/active-page.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { latest, useExactLive } from '../../live/use-live.ts';

/** The stored article of the window's active tab; `null` if there is none, `undefined` until that is known. */
export function useActiveTabArticle(): Article | null | undefined {
  const [address, setAddress] = useState<string | null>();
  // A layout effect rather than one after the first paint: the rows wait for the answer.
  useLayoutEffect(() => {
    void activePageUrl().then(setAddress);
  }, []);
  const find = async () => (await articleByUrl(address ?? '')) ?? null;
  const found = latest(useExactLive(find, [address], typeof address === 'string'));
  return address === null ? null : found;
}

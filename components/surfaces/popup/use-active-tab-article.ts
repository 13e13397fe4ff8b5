import { useLayoutEffect, useState } from 'preact/hooks';
import { articleByUrl } from '../../../lib/app/article-by-url.ts';
import { activePageUrl } from '../../../lib/app/reading/active-page.ts';
import { takeActivePage } from '../../../lib/app/reading/early-answers.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { latest, useLive } from '../../live/use-live.ts';

/** The stored article of the window's active tab; `null` if there is none, `undefined` until that is known. */
export function useActiveTabArticle(): Article | null | undefined {
  const [address, setAddress] = useState(takeActivePage);
  // Not after the first paint: the rows wait for the answer.
  useLayoutEffect(() => {
    if (address === undefined) void activePageUrl().then(setAddress);
  }, []);
  const find = async () => ({ address, article: await articleByUrl(address ?? '') });
  const found = latest(useLive(find, [address], typeof address === 'string'));
  if (address === null) return null;
  if (!found || found.address !== address) return undefined;
  return found.article ?? null;
}

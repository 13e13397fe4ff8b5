import { useMemo, useState } from 'preact/hooks';
import { changeBetween } from '../../lib/article/change.ts';
import type { ChangeKind } from '../../lib/article/change-order.ts';
import { readVersion } from '../../lib/article/version.ts';
import type { BodyRow } from '../../lib/store/rows/articles.ts';
import { useReadBefore } from './use-read-before.ts';
import type { StoredText } from './use-steady-text.ts';

/** Versions of the open article, and the one it is compared with. */
export interface VersionChoice {
  /** Kept versions other than the one that is shown, the newest first. */
  others: readonly BodyRow[];
  /** What changed since the article was read; `null` where it did not change, or was not read. */
  changes: readonly ChangeKind[] | null;
  /** The version it is compared with; `null` while the text itself is shown. */
  before: BodyRow | null;
  open: () => void;
  choose: (version: BodyRow) => void;
  close: () => void;
}

/** What can be compared with the text that is shown. It begins with the version that was read last, or the newest other. */
export function useComparison(shown: StoredText | undefined): VersionChoice {
  const readBefore = useReadBefore(shown);
  const [chosen, setChosen] = useState<{ n: number; hash: string } | null>(null);
  const n = shown?.article.n;
  const others = shown?.body ? othersThan(shown.body, shown.bodies) : [];
  const read = others.find(({ hash }) => hash === readBefore);
  const url = shown?.article.url ?? '';
  const current = shown?.body;
  const changes = useMemo(
    () =>
      read && current ? changeBetween(readVersion(read, url), readVersion(current, url)) : null,
    [n, read?.hash, current?.hash],
  );
  const choose = (version: BodyRow) => setChosen({ n: version.n, hash: version.hash });
  const first = read ?? others[0];
  return {
    others,
    changes,
    before: others.find((other) => other.n === chosen?.n && other.hash === chosen.hash) ?? null,
    open: () => first && choose(first),
    choose,
    close: () => setChosen(null),
  };
}

const othersThan = (current: BodyRow, bodies: readonly BodyRow[]): BodyRow[] =>
  bodies.filter(({ hash }) => hash !== current.hash).toReversed();

import { useEffect, useState } from 'preact/hooks';

/** Which articles are unread, and which saved. */
export interface ArticleFlags {
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
}

/** Flips a flag of an article: shows it at once while `run` stores it, and takes it back if `run` fails. */
export type FlipFlag = <Result>(
  flag: keyof ArticleFlags,
  articleId: number,
  run: () => Promise<Result>,
) => Promise<Result>;

/** A flag that is shown and may not be read from the database yet. */
interface FlagAhead {
  flag: keyof ArticleFlags;
  articleId: number;
  value: boolean;
  isStored: boolean;
}

/** The flags of articles that are loaded, with what the user has just flipped. */
export function useFlagsAhead(loaded: ArticleFlags): { flags: ArticleFlags; flip: FlipFlag } {
  const [ahead, setAhead] = useState<readonly FlagAhead[]>([]);
  const { unread, saved } = loaded;
  useEffect(() => {
    setAhead((all) => {
      const left = all.filter((each) => !isLoaded(each, loaded));
      return left.length === all.length ? all : left;
    });
  }, [unread, saved]);
  const flags = {
    unread: flagged(loaded, ahead, 'unread'),
    saved: flagged(loaded, ahead, 'saved'),
  };
  const flip: FlipFlag = async (flag, articleId, run) => {
    const flipped = { flag, articleId, value: !flags[flag].has(articleId), isStored: false };
    setAhead((all) => [...all.filter((each) => !isSameFlag(each, flipped)), flipped]);
    try {
      const result = await run();
      setAhead((all) => all.map((each) => (each === flipped ? { ...each, isStored: true } : each)));
      return result;
    } catch (error) {
      setAhead((all) => all.filter((each) => each !== flipped));
      throw error;
    }
  };
  return { flags, flip };
}

/**
 * Whether loaded rows replace a flag: those loaded after it was stored are newer, even if another page has changed it
 * since.
 */
const isLoaded = ({ flag, articleId, value, isStored }: FlagAhead, loaded: ArticleFlags): boolean =>
  isStored || loaded[flag].has(articleId) === value;

const isSameFlag = (one: FlagAhead, other: FlagAhead): boolean =>
  one.flag === other.flag && one.articleId === other.articleId;

function flagged(
  loaded: ArticleFlags,
  ahead: readonly FlagAhead[],
  flag: keyof ArticleFlags,
): ReadonlySet<number> {
  const changed = ahead.filter((each) => each.flag === flag);
  if (changed.length === 0) return loaded[flag];
  const articleIds = new Set(loaded[flag]);
  for (const { articleId, value } of changed) {
    if (value) articleIds.add(articleId);
    else articleIds.delete(articleId);
  }
  return articleIds;
}

/** While no articles are loaded. */
export const noFlags: ArticleFlags = { unread: new Set(), saved: new Set() };

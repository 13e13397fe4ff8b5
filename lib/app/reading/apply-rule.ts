import type { Rule } from '../../rule.ts';
import { saveAll } from '../../store/rules/apply-to-stored.ts';
import { markRangeRead } from '../../store/user/unread.ts';
import { followedByWorker } from './followed-write.ts';
import { undoAction } from './undo.ts';

/** What a rule did to stored articles. */
export interface AppliedRule {
  saved: number;
  markedRead: number;
  /** Undoes both actions. */
  undo: () => Promise<void>;
}

/** Applies a rule once to these articles as to new ones. Muting is left out, because it covers stored articles anyway. */
export async function applyRule(
  rule: Rule,
  articleIds: readonly number[],
  now: number,
): Promise<AppliedRule> {
  const saving = rule.saves ? await followedByWorker(saveAll(articleIds, rule.tags, now)) : null;
  const marking = rule.marksRead
    ? await followedByWorker(markRangeRead({ kind: 'these', articleIds }, now))
    : null;
  return {
    saved: saving?.count ?? 0,
    markedRead: marking?.count ?? 0,
    undo: async () => {
      for (const action of [marking?.actionId, saving?.actionId])
        if (action != null) await undoAction(action);
    },
  };
}

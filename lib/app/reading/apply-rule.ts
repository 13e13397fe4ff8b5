import type { Rule } from '../../rule.ts';
import { saveAll } from '../../store/rules/apply-to-stored.ts';
import { followedByWorker } from './followed-write.ts';
import { markRange, undoMarkRead } from './read-state.ts';
import { undoAction } from './undo.ts';

/** What was done to stored articles. */
export interface AppliedRule {
  saved: number;
  markedRead: number;
  /** Undoes both. */
  undo: () => Promise<void>;
}

/** Does to these articles once what a rule does to new ones. Muting is not among it: that applies to all in any case. */
export async function applyRule(
  rule: Rule,
  articleIds: readonly number[],
  now: number,
): Promise<AppliedRule> {
  const saving = rule.saves ? await followedByWorker(saveAll(articleIds, rule.tags, now)) : null;
  const markedRead = rule.marksRead ? await markRange({ kind: 'these', articleIds }) : 0;
  return {
    ...{ saved: saving?.count ?? 0, markedRead },
    undo: async () => {
      if (markedRead > 0) await undoMarkRead();
      if (saving?.actionId != null) await undoAction(saving.actionId);
    },
  };
}

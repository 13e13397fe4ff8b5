import type { Article } from '../../article/model/article.ts';
import { type Rule, ruleLabel } from '../../rule.ts';
import { normalizeTags } from '../../tag.ts';
import type { Tables } from '../db/tables.ts';
import type { RuleTurnRow } from '../rows/rules.ts';
import { addSaved } from '../user/saved-rows.ts';
import { muteTables, setMuted } from './mute-rows.ts';

export const ruleTables = [...muteTables, 'ruleTurns', 'saved', 'media', 'jobs'] as const;

export type RuleTables = Pick<Tables, (typeof ruleTables)[number]>;

/** An article with the rules that it matches; `undefined` if there are no rules. */
export interface Verdict {
  article: Article;
  rules: readonly Rule[] | undefined;
}

/**
 * Mutes and unmutes articles as the rules say. The other actions of a rule run once for each article that has arrived.
 * An excerpt gets another turn when its full text comes; then only rules that have not been applied yet are.
 */
export async function applyVerdicts(
  tx: RuleTables,
  verdicts: readonly Verdict[],
  now: number,
): Promise<void> {
  const judged = verdicts.flatMap(({ article, rules }) => (rules ? [{ article, rules }] : []));
  if (judged.length === 0) return;
  await setMuted(
    tx,
    judged.map(({ article, rules }) => ({ article, isMuted: rules.some((rule) => rule.mutes) })),
  );
  const turns = await tx.ruleTurns.bulkGet(judged.map(({ article }) => article.id));
  for (const [at, { article, rules }] of judged.entries()) {
    const turn = turns[at];
    if (!turn || (turn.isJudged && article.awaitsFullText)) continue;
    await act(
      tx,
      article,
      rules.filter(({ id }) => !turn.done.includes(id)),
      now,
    );
    await endTurn(tx, article, {
      ...turn,
      isJudged: true,
      done: [...new Set([...turn.done, ...rules.map(({ id }) => id)])],
    });
  }
}

async function act(
  tx: RuleTables,
  { id }: Article,
  rules: readonly Rule[],
  now: number,
): Promise<void> {
  if (rules.some((rule) => rule.marksRead)) {
    await tx.unread.delete(id);
    await tx.notifications.update(id, { isMarkedRead: true });
  }
  // Articles that are muted or were announced already are not in the outbox.
  const notifying = rules.filter((rule) => rule.notifies);
  const loudest = notifying.find((rule) => !rule.isSilent) ?? notifying[0];
  if (loudest)
    await tx.notifications.update(id, (row) => {
      // The excerpt may have matched a rule that notifies louder.
      if (row.rule !== undefined && loudest.isSilent) return;
      row.rule = ruleLabel(loudest);
      row.isSilent = loudest.isSilent;
    });
  const saving = rules.filter((rule) => rule.saves);
  if (saving.length === 0) return;
  await addSaved(tx, id, now);
  const tags = saving.flatMap((rule) => rule.tags);
  if (tags.length === 0) return;
  await tx.saved.update(id, (row) => {
    row.tags = normalizeTags([...(row.tags ?? []), ...tags]);
  });
}

/** Ends the turn of an article, unless it still awaits its full text. */
const endTurn = (
  { ruleTurns }: RuleTables,
  { id, awaitsFullText }: Article,
  turn: RuleTurnRow,
): PromiseLike<unknown> => (awaitsFullText ? ruleTurns.put(turn) : ruleTurns.delete(id));

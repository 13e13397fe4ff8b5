import {
  keepsVersion,
  type RetentionFacts,
  type RetentionRule,
} from '../../article/model/retention-rule.ts';
import { versionKeys } from '../articles/versions.ts';
import type { ReadTables } from '../db/tables.ts';

/** The facts about articles that stay and have older versions, by article id. */
export type ChangedArticles = ReadonlyMap<number, RetentionFacts>;

/** The versions of these articles that a rule does not keep. */
export async function expiredVersions(
  tx: Pick<ReadTables, 'bodies'>,
  rule: RetentionRule,
  changed: ChangedArticles,
): Promise<[number, string][]> {
  if (rule.keepVersions === 'all') return [];
  const keys = await versionKeys(tx, [...changed.keys()]);
  return keys.filter(([articleId, hash]) => {
    const facts = changed.get(articleId);
    return facts && !keepsVersion(facts, hash, rule);
  });
}

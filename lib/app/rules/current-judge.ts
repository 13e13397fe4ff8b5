import { readSettings } from '../../platform/settings.ts';
import { type RuleJudge, ruleJudge } from '../../rules/rule-judge.ts';
import { localClock } from '../../search/query/date-range.ts';

/** Whether articles that arrive have to be judged. */
export const hasRules = async (): Promise<boolean> =>
  (await readSettings()).rules.some(({ isOn }) => isOn);

/** The judge of the user's rules as they are now; `undefined` if there are none. */
export async function currentJudge(now: number): Promise<RuleJudge | undefined> {
  const { rules } = await readSettings();
  return ruleJudge(rules, localClock(now));
}

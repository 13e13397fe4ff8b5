import { readSettings } from '../../platform/settings.ts';
import { type RuleJudge, ruleJudge } from '../../rules/rule-judge.ts';

/** Whether arriving articles have to be judged. */
export const hasRules = async (): Promise<boolean> =>
  (await readSettings()).rules.some(({ isOn }) => isOn);

/** The judge of the user's current rules; `undefined` if there are none. */
export async function currentJudge(): Promise<RuleJudge | undefined> {
  const { rules, followed } = await readSettings();
  return ruleJudge(rules, new Set(followed));
}

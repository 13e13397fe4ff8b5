import { t } from '../../../lib/i18n/t.ts';
import { Fact } from '../page-frame/Fact.tsx';

export type SetAsideFactProps = { count: number };

/** How many of the user's damaged rows were set aside; nothing if none was. */
export function SetAsideFact({ count }: SetAsideFactProps) {
  if (count === 0) return null;
  return <Fact term={t('health_setAside_title')}>{t('health_setAside_count', { count })}</Fact>;
}

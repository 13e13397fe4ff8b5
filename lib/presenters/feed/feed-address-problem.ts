import { t } from '../../i18n/t.ts';
import { site } from '../../site/site.ts';

/** Why an address cannot be a feed; `null` for an https address of the site. */
export function feedAddressProblem(address: string): string | null {
  // The trailing slash completes the host: neither a longer host name nor user info can follow.
  const isOfSite = address.startsWith(`${site.origin}/`) && URL.canParse(address);
  return isOfSite ? null : t('health_test_invalidAddress', { origin: site.origin });
}

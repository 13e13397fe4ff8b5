import { t } from '../../i18n/t.ts';
import { site } from '../../site/site.ts';

/** Why an address cannot be asked for a feed; `null` for an https address of the site. */
export function feedAddressProblem(address: string): string | null {
  // With the slash the host is complete: neither a longer name nor a user name can follow.
  const isOfSite = address.startsWith(`${site.origin}/`) && URL.canParse(address);
  return isOfSite ? null : t('health_test_wrongAddress', { origin: site.origin });
}

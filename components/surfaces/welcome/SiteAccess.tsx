import { grantSiteAccess } from '../../../lib/app/permissions.ts';
import { t } from '../../../lib/i18n/t.ts';
import { hasSiteAccess } from '../../../lib/platform/permissions.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { useRefetchOnFocus } from '../page-frame/use-refetch-on-focus.ts';

/**
 * Asks for access to the site if it is missing: Firefox lets the user withhold it, and without it nothing can be
 * fetched.
 */
export function SiteAccess() {
  const [hasAccess, refetch] = useRefetchOnFocus(hasSiteAccess, true);
  if (hasAccess) return null;
  return (
    <Section title={t('welcome_accessTitle')}>
      <p>{t('welcome_accessHint')}</p>
      <div>
        <Button look="primary" onClick={() => void grantSiteAccess().then(refetch)}>
          {t('action_allowAccess')}
        </Button>
      </div>
    </Section>
  );
}

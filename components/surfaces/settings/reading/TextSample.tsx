import { t } from '../../../../lib/i18n/t.ts';
import './TextSample.css';

/** What an article looks like with the settings as they are. */
export function TextSample() {
  return (
    <div class="TextSample">
      <p class="title">{t('appearance_sampleTitle')}</p>
      <p>{t('appearance_sample')}</p>
    </div>
  );
}

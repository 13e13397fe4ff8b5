import { t } from '../../../../lib/i18n/t.ts';
import './TextSample.css';

/** A sample of an article with the current text settings. */
export function TextSample() {
  return (
    <div class="TextSample">
      <p class="title">{t('appearance_sampleTitle')}</p>
      <p>{t('appearance_sample')}</p>
    </div>
  );
}

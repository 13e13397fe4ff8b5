import { words } from '../../../../lib/i18n/en.ts';
import './TextSample.css';

/** What an article looks like with the settings as they are. */
export function TextSample() {
  return (
    <div class="TextSample">
      <p class="title">{words.text.sampleTitle}</p>
      <p>{words.text.sample}</p>
    </div>
  );
}

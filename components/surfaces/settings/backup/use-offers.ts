import { useState } from 'preact/hooks';
import type { ConsentSetting, ConsentSettings } from '../../../../lib/setting-specs.ts';

export interface Offers {
  /** Settings of a file or backup that the user has not decided on yet. */
  offered: ConsentSettings;
  /** Called with the settings that the user has applied or refused. */
  decide: (names: readonly ConsentSetting[]) => void;
}

/** What a file or backup offers, until the user has decided. */
export function useOffers(): Offers & { offer: (settings: ConsentSettings) => void } {
  const [offered, offer] = useState<ConsentSettings>({});
  const decide = (names: readonly ConsentSetting[]) =>
    offer(({ ...left }) => {
      for (const name of names) delete left[name];
      return left;
    });
  return { offered, offer, decide };
}

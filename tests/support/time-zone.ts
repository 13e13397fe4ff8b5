import { afterEach, beforeEach } from 'vitest';

/** Sets the time zone and default locale of a file's tests. */
export function useTimeZone(zone: string, locale = 'en-GB'): void {
  const { DateTimeFormat } = Intl;
  const zoneBefore = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = zone;
    Reflect.set(Intl, 'DateTimeFormat', localized(DateTimeFormat, locale));
  });
  afterEach(() => {
    Reflect.set(Intl, 'DateTimeFormat', DateTimeFormat);
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });
}

function localized(Original: Intl.DateTimeFormatConstructor, locale: string) {
  return class extends Original {
    constructor(locales?: string, options?: Intl.DateTimeFormatOptions) {
      super(locales ?? locale, options);
    }
  };
}

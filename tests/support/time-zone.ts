import { afterEach, beforeEach } from 'vitest';

const { DateTimeFormat } = Intl;

/** The default locale of the running test; `undefined` is the machine's. */
let testLocale: string | undefined;

/** Has the time zone and locale of the running test, though modules create their formatters once. */
class TestDateTimeFormat {
  private readonly locales: string | undefined;
  private readonly options: Intl.DateTimeFormatOptions | undefined;
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  constructor(locales?: string, options?: Intl.DateTimeFormatOptions) {
    this.locales = locales;
    this.options = options;
  }

  format(at: number): string {
    return this.current.format(at);
  }

  formatRange(first: number, last: number): string {
    return this.current.formatRange(first, last);
  }

  resolvedOptions(): Intl.ResolvedDateTimeFormatOptions {
    return this.current.resolvedOptions();
  }

  private get current(): Intl.DateTimeFormat {
    const key = `${process.env.TZ} ${testLocale}`;
    const format =
      this.formats.get(key) ?? new DateTimeFormat(this.locales ?? testLocale, this.options);
    this.formats.set(key, format);
    return format;
  }
}

Reflect.set(Intl, 'DateTimeFormat', TestDateTimeFormat);

/** Sets the time zone and default locale of a file's tests. */
export function useTimeZone(zone: string, locale = 'en-GB'): void {
  const zoneBefore = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = zone;
    testLocale = locale;
  });
  afterEach(() => {
    testLocale = undefined;
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });
}

import { afterEach, beforeEach } from 'vitest';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { readEnglish } from './source/messages.ts';

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

/** The first formatter of a page, of whatever kind, tells the browser's locale. */
for (const kind of ['ListFormat', 'NumberFormat', 'RelativeTimeFormat'] as const) {
  const Formatter: new (locales?: string, options?: object) => object = Intl[kind];
  class TestFormatter extends Formatter {
    constructor(locales = testLocale, options?: object) {
      super(locales, options);
    }
  }
  Reflect.set(Intl, kind, TestFormatter);
}

const machineZone = process.env.TZ;

/** Sets the machine's time zone and locale again, after a test that has changed them. */
export function resetTimeZone(): void {
  testLocale = undefined;
  if (process.env.TZ === machineZone) return;
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
}

/** Sets the time zone and default locale of a file's tests. */
export function useTimeZone(zone: string, locale = 'en-GB'): void {
  beforeEach(() => {
    process.env.TZ = zone;
    testLocale = locale;
    // The locale of formatters is found once for a reader.
    setMessageReader((...asked) => readEnglish(...asked));
  });
  afterEach(() => setMessageReader(readEnglish));
}

import { afterEach, beforeEach } from 'vitest';
import { setMessageReader } from '../../lib/i18n/message-reader.ts';
import { readEnglish } from './source/messages.ts';

const { DateTimeFormat } = Intl;

/** The default locale of the running test; `undefined` is the machine's. */
let testLocale: string | undefined;

/** Formats in the time zone and locale of the running test, although modules create their formatters only once. */
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

/** Modules read the browser's locale from the first formatter of any kind. */
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

/** Restores the machine's time zone and locale after a test has changed them. */
export function resetTimeZone(): void {
  testLocale = undefined;
  if (process.env.TZ === machineZone) return;
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
}

/** Sets the time zone and the default locale for a file's tests. */
export function useTimeZone(zone: string, locale = 'en-GB'): void {
  beforeEach(() => {
    process.env.TZ = zone;
    testLocale = locale;
    // A message reader looks up its formatters' locale only once, so each test gets a new reader.
    setMessageReader((...asked) => readEnglish(...asked));
  });
  afterEach(() => setMessageReader(readEnglish));
}

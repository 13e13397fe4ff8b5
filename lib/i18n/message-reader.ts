import { browser } from 'wxt/browser';

/** Returns a message with its `$1` to `$9` replaced, or an empty string for an unknown key. */
export type MessageReader = (key: string, values: string[]) => string;

// WXT's type covers only the predefined messages; `t` types the keys.
const readFromBrowser: MessageReader = (key, values) =>
  (browser.i18n.getMessage as MessageReader)(key, values);

let reader = readFromBrowser;

/** Reads a message from the catalog of the browser's language. */
export const readMessage: MessageReader = (key, values) => reader(key, values);

/** Replaces the browser's catalog where no extension is running: in tests, the gallery and scripts. */
export function setMessageReader(replacement: MessageReader): void {
  reader = replacement;
}

/** The language tag that the catalog gives for itself. */
export const catalogTag = (): string => readMessage('app_language', []);

/** The catalog's language. */
interface Language {
  /** The reader that gave the tag. */
  reader: MessageReader;
  /** As the catalog gives it. */
  tag: string;
  /**
   * The language in the browser's region, for formats; `null` until the first formatter has shown which region that is.
   */
  locale: string | null;
  plurals: Intl.PluralRules;
  numbers: Pick<Intl.NumberFormat, 'format'>;
}

let language: Language | undefined;

/** The catalog's language. It can differ from the browser's, which falls back to the English catalog. */
export function catalogLanguage(): Language {
  if (language?.reader !== reader) language = languageOf(catalogTag());
  return language;
}

type Formatter = { resolvedOptions: () => { locale: string } };

/**
 * Makes a function that gives a formatter for the catalog's language. Intl objects are slow to create, so each is
 * created once, when it is first used. Without a locale, `create` makes one for the browser's.
 */
export function perLanguage<Kind extends Formatter>(create: (locale?: string) => Kind): () => Kind {
  let created: { language: Language; formatter: Kind } | undefined;
  return () => {
    const current = catalogLanguage();
    if (created?.language !== current)
      created = { language: current, formatter: localized(current, create) };
    return created.formatter;
  };
}

/**
 * Creates a formatter. The first one is also asked for the browser's locale, because creating one of another kind for
 * that would read the data of every language again.
 */
function localized<Kind extends Formatter>(
  language: Language,
  create: (locale?: string) => Kind,
): Kind {
  if (language.locale !== null) return create(language.locale);
  const ofBrowser = create();
  const { locale } = ofBrowser.resolvedOptions();
  language.locale = inRegionOf(locale, language.tag);
  return language.locale === locale ? ofBrowser : create(language.locale);
}

/**
 * The locale for formats: the catalog's language in the user's region. A date is in the language of its sentence, but
 * written as in the user's country: `en-NL` if a Dutch browser shows English. A catalog for one region, such as
 * `zh-CN`, keeps it.
 */
function inRegionOf(locale: string, tag: string): string {
  const { region } = new Intl.Locale(locale).maximize();
  const own = new Intl.Locale(tag);
  return own.region || !region ? tag : new Intl.Locale(own, { region }).toString();
}

// Marked as pure, so that the first-paint script is built without it.
const numbers = /* @__PURE__ */ perLanguage((locale) => new Intl.NumberFormat(locale));

function languageOf(tag: string): Language {
  let plurals: Intl.PluralRules | undefined;
  const isPlain = hasPlainDigits(tag);
  return {
    reader,
    tag,
    locale: null,
    get plurals() {
      plurals ??= new Intl.PluralRules(tag);
      return plurals;
    },
    numbers: {
      format(value: number) {
        // Creating the first number formatter reads the data of every language, which takes some ms and 2 MB in the
        // worker.
        if (isPlain && Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
        return numbers().format(value);
      },
    },
  };
}

/** Whether the language writes numbers with the digits 0 to 9; `false` if the browser can't tell. */
function hasPlainDigits(tag: string): boolean {
  const locale: Intl.Locale & { getNumberingSystems?: () => readonly string[] } = new Intl.Locale(
    tag,
  );
  return locale.getNumberingSystems?.()[0] === 'latn';
}

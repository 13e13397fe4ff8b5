import type { ChannelId } from './site/channel-id.ts';

/** Whether a value is as its type says: of a stored row, or one that has just come in. */
export type Check = (value: unknown) => boolean;

/** What each field of a row has to be. A field that is added to the row and missing here does not compile. */
export type Checks<Row> = { [Field in keyof Row]-?: Check };

/** `dateBounds.latest`, without the import. */
const latestTime = Date.UTC(10_000, 0, 2);

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = Number.isFinite;
export const isWithin =
  (least: number, most: number): Check =>
  (value) =>
    isNumber(value) && Number(value) >= least && Number(value) <= most;
export const isTime: Check = isWithin(0, latestTime);
/** A time, or the negative of one. */
export const isSignedTime: Check = isWithin(-latestTime, latestTime);
/** A number of bytes, items or seconds. */
export const isCount: Check = isTime;
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isObject: Check = (value) => typeof value === 'object' && value !== null;
export const isAddress: Check = (value) => isText(value) && URL.canParse(String(value));
/** A text of at most so many UTF-16 units. */
export const isTextUpTo =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
export const isBlob: Check = (value) => value instanceof Blob;
export const isBytes: Check = (value) => ArrayBuffer.isView(value);

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

export const listUpTo =
  (most: number, check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

export const valuesOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(Object(value)).every(check);

/**
 * Whether a foreign value of any kind is nested no deeper than several times what a rule can ask: what walks through it
 * would overflow the stack.
 */
export const isShallow = (value: unknown, levels = 1_000): boolean =>
  !isObject(value) || (levels > 0 && valuesOf((part) => isShallow(part, levels - 1))(value));

export const isIn =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

/** One of the texts of a type. A text that is added to the type and missing here does not compile. */
export const oneOf =
  <Value extends string = never>(allowed: Record<NoInfer<Value>, true>) =>
  (value: unknown): value is Value =>
    typeof value === 'string' && Object.hasOwn(allowed, value);

export const isChannelId = oneOf<ChannelId>({ news: true, podcast: true });

/** A text of JSON whose value is as it should be. */
export const jsonOf =
  (check: Check): Check =>
  (value) => {
    try {
      return check(JSON.parse(String(value)));
    } catch {
      return false;
    }
  };

/** A row whose fields are all sound; further fields may be anything. */
export function hasFields(checks: Readonly<Record<string, Check>>): Check {
  const fields = Object.entries(checks);
  return (value) =>
    isObject(value) && fields.every(([field, check]) => check(Reflect.get(Object(value), field)));
}

/** The first field of a row that is not sound. */
export const unsoundField = (
  checks: Readonly<Record<string, Check>>,
  row: object,
): string | undefined =>
  Object.keys(checks).find((field) => checks[field]?.(Reflect.get(row, field)) === false);

/** The fields of a row that are named here, if each of them is sound; `undefined` otherwise. */
export function soundRow<Row>(checks: Checks<Row>, value: unknown): Row | undefined {
  const fields: [string, Check][] = Object.entries(checks);
  if (!hasFields(Object.fromEntries(fields))(value)) return undefined;
  const row = Object(value);
  return Object.fromEntries(
    fields.flatMap(([field]) => (row[field] === undefined ? [] : [[field, row[field]]])),
  ) as Row;
}

/** A row of one of several kinds, which the field `by` names. */
export function hasFieldsOf(
  by: string,
  kinds: Readonly<Record<string, Readonly<Record<string, Check>>>>,
): Check {
  const checks = new Map(Object.entries(kinds).map(([kind, fields]) => [kind, hasFields(fields)]));
  return (value) => {
    const kind = isObject(value) ? Reflect.get(Object(value), by) : null;
    return checks.get(kind)?.(value) ?? false;
  };
}

/** The sound fields of a damaged row, over the defaults of the others. */
export function withDefaults(
  checks: Readonly<Record<string, Check>>,
  row: object,
  defaults: object,
): object {
  const sound = Object.entries(checks).filter(
    ([field, check]) => field in row && check(Reflect.get(row, field)),
  );
  return {
    ...defaults,
    ...Object.fromEntries(sound.map(([field]) => [field, Reflect.get(row, field)])),
  };
}

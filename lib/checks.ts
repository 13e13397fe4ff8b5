import type { ChannelId } from './site/channel-id.ts';

/** Checks that a stored or incoming value is what its type says. */
export type Check = (value: unknown) => boolean;

/** The check of each field of a row. A field that is added to the row but missing here does not compile. */
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
/** A range that does not end before it starts; its end may be unknown. */
export const isMoment: Check = (value) => {
  const { start, end } = Object(value);
  return isCount(start) && (end === null || isWithin(start, latestTime)(end));
};
export const isSpan: Check = (value) => isMoment(value) && Object(value).end !== null;
/** A text of at most `most` UTF-16 units. */
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
 * Whether a foreign value is not nested too deeply, so that walking through it can't overflow the stack. Rules need
 * only a fraction of these levels.
 */
export const isShallow = (value: unknown, levels = 1_000): boolean =>
  !isObject(value) || (levels > 0 && valuesOf((part) => isShallow(part, levels - 1))(value));

export const isIn =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

/** One of the texts of a type. A text that is added to the type but missing here does not compile. */
export const oneOf =
  <Value extends string = never>(allowed: Record<NoInfer<Value>, true>) =>
  (value: unknown): value is Value =>
    typeof value === 'string' && Object.hasOwn(allowed, value);

export const isChannelId = oneOf<ChannelId>({ news: true, podcast: true });

/** A text of JSON whose value passes the check. */
export const jsonOf =
  (check: Check): Check =>
  (value) => {
    try {
      return check(JSON.parse(String(value)));
    } catch {
      return false;
    }
  };

/** A row whose fields all pass their checks. It may have other fields. */
export function hasFields(checks: Readonly<Record<string, Check>>): Check {
  const fields = Object.entries(checks);
  return (value) =>
    isObject(value) && fields.every(([field, check]) => check(Reflect.get(Object(value), field)));
}

/** The first field of a row that fails its check; `undefined` if none does. */
export const unsoundField = (
  checks: Readonly<Record<string, Check>>,
  row: object,
): string | undefined =>
  Object.keys(checks).find((field) => checks[field]?.(Reflect.get(row, field)) === false);

/** The checked fields of a row, without its other fields; `undefined` if one fails. */
export function soundRow<Row>(checks: Checks<Row>, value: unknown): Row | undefined {
  const fields: [string, Check][] = Object.entries(checks);
  const row = Object(value);
  if (!isObject(value) || !fields.every(([field, check]) => check(row[field]))) return undefined;
  return Object.fromEntries(
    fields.flatMap(([field]) => (row[field] === undefined ? [] : [[field, row[field]]])),
  ) as Row;
}

/** A row of one of several kinds. The field `by` names its kind. */
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

/** The valid fields of a damaged row, and defaults for the others. */
export function withDefaults<Row, Default extends keyof Row>(
  checks: Checks<Row>,
  row: object,
  defaults: Pick<Row, Default>,
): Partial<Row> & Pick<Row, Default> {
  const sound = Object.entries<Check>(checks).filter(
    ([field, check]) => field in row && check(Reflect.get(row, field)),
  );
  const kept = Object.fromEntries(sound.map(([field]) => [field, Reflect.get(row, field)]));
  return { ...defaults, ...(kept as Partial<Row>) };
}

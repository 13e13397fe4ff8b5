type Path = readonly (string | number)[];

/** A row with one wrong field. */
export interface Damage {
  path: string;
  row: Record<string, unknown>;
}

/** What a value may become: nothing, another type, something out of range, or an unknown name. */
function garbageFor(value: unknown): readonly unknown[] {
  if (value === null) return ['garbage', {}];
  if (typeof value === 'number') return [undefined, null, 'garbage', 8.64e15, -1];
  return [undefined, null, 'garbage', typeof value === 'object' ? [7] : {}];
}

/**
 * Every damage of one field of a row, at any depth. The n-th damage is in `rowAt(n)`. Fields of the key remain valid
 * keys.
 */
export function damagesOf(rowAt: (n: number) => object, key: readonly string[]): Damage[] {
  const fields = pathsIn(rowAt(0)).flatMap((path) => {
    const isKey = path.length === 1 && key.includes(String(path[0]));
    const sound = valueAt(rowAt(0), path);
    if (isKey) return [{ path, value: typeof sound === 'number' ? 'garbage' : 7.5 }];
    return garbageFor(sound).map((value) => ({ path, value }));
  });
  return fields.map(({ path, value }, n) => ({
    path: `${path.join('.')} = ${value === undefined ? 'missing' : String(JSON.stringify(value))}`,
    row: withValue(rowAt(n), path, value) as Record<string, unknown>,
  }));
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...own, ...value.slice(0, 1).flatMap((part) => pathsIn(part, [...path, 0]))];
  if (typeof value !== 'object' || value === null || value instanceof Blob) return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...path, name])),
  ];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, name) => Reflect.get(Object(part), name), value);

function withValue(whole: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  const part = withValue(Reflect.get(Object(whole), name), rest, value);
  if (Array.isArray(whole)) return whole.map((each, index) => (index === name ? part : each));
  const { [String(name)]: _before, ...others } = Object(whole) as Record<string, unknown>;
  return part === undefined ? others : { ...others, [String(name)]: part };
}

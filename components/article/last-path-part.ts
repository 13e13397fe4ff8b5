/** The last part of an address's path, decoded; empty where the path ends with a slash. */
export function lastPathPart(address: string): string {
  const part = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

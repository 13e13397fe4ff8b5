/**
 * Whether `source:` with this name means a host. `reuters`, `reuters.com` and `www.reuters.com` all mean
 * `www.reuters.com`.
 */
export const isNamedHost = (host: string, name: string): boolean =>
  `.${host}.`.includes(`.${name.toLowerCase()}.`);

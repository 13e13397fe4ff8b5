/** The name of a host in a value of `source:`. Hosts are stored without `www`. */
export const hostName = (value: string): string => value.toLowerCase().replace(/^www(?:\.|$)/, '');

/** Whether `source:` with this value means a host: `reuters`, `reuters.com` and `www.reuters.com` mean `reuters.com`. */
export const isNamedHost = (host: string, value: string): boolean =>
  `.${host}.`.includes(`.${hostName(value)}.`);

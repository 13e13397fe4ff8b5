/** The path of a Chromium that takes unpacked extensions, or `null`. */
export function findChromium(): Promise<string | null>;

/** The path of a Firefox that is new enough, or `null`. */
export function findFirefox(): Promise<string | null>;

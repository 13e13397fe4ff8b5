export const steps = ['major', 'minor', 'patch'] as const;

export type Step = (typeof steps)[number];

/** The version after this one. */
export function nextVersion(version: string, step: Step): string {
  const parts = version.split('.').map(Number);
  if (parts.length !== 3 || !parts.every(Number.isInteger))
    throw new Error(`${version} is no version.`);
  const place = steps.indexOf(step);
  return parts.map((part, at) => (at < place ? part : at === place ? part + 1 : 0)).join('.');
}

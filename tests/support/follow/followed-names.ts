/** The names that the user of the sample posts follows. */
export const followed = ['Lynas Rare Earths', 'dysprosium', 'terbium', 'Kestrel Ridge'];

/** The user's own list, with the last of these names. */
export const ownList = {
  name: 'Mine',
  color: 4,
  keeps: true,
  kept: [],
  notify: 'on',
  entities: [{ name: 'Kestrel Ridge', kind: 'project', except: ['Kestrel Ridge Hotel'] }],
} as const;

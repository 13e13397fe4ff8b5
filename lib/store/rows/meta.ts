/** A single fact under a name. */
export interface MetaRow {
  key: string;
  value: string | number;
}

/** How the names of facts begin that hold the counted facets of a list, as JSON. The list's name follows. */
export const facetsPrefix = 'facets:';

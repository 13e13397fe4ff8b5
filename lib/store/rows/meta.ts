/** A single fact under a name. */
export interface MetaRow {
  key: string;
  value: string | number;
}

/** A value to filter by, and how many rows of a list have it. */
export interface CountedValue<Value = string> {
  value: Value;
  count: number;
}

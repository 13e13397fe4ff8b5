/** The id of the find field. */
export const findFieldId = 'find-in-article';

/** Focuses the find field and selects its text, so that typing replaces it. */
export function focusFindField(): void {
  const field = document.getElementById(findFieldId);
  if (field instanceof HTMLInputElement) field.select();
  field?.focus();
}

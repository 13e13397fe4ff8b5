import { expect, test } from 'vitest';
import { popupBindings } from '../../../../components/surfaces/popup/popup-bindings.ts';

test('popup keys: no key is bound twice, and every binding has a label', () => {
  const nothing = () => undefined;
  const marking = {
    markOpened: nothing,
    markReread: nothing,
    toggleRead: nothing,
    markRange: nothing,
    undo: nothing,
    redo: nothing,
    toggleSave: nothing,
  };
  const bindings = popupBindings({
    selected: undefined,
    unread: new Set(),
    marking,
    refresh: nothing,
    open: nothing,
    openTab: nothing,
    copy: nothing,
    showToast: nothing,
    showTab: nothing,
    expand: nothing,
    startSearch: nothing,
  });
  const keys = bindings.flatMap((binding) => binding.keys);
  expect(keys).toEqual([...new Set(keys)]);
  expect(bindings.filter(({ label }) => label === '')).toEqual([]);
});

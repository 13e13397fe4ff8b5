import type { Condition, SearchPlan } from './plan.ts';

/** Whether an article can match that has nothing of what is wanted. */
export const canMatchWithoutText = ({ plain, required }: SearchPlan): boolean =>
  plain.length === 0 && required.every((condition) => withoutText(condition).canBeTrue);

function withoutText(condition: Condition): { canBeTrue: boolean; canBeFalse: boolean } {
  switch (condition.kind) {
    case 'text':
      return { canBeTrue: false, canBeFalse: true };
    case 'listed':
    case 'dates':
      return { canBeTrue: true, canBeFalse: true };
    case 'not': {
      const { canBeTrue, canBeFalse } = withoutText(condition.of);
      return { canBeTrue: canBeFalse, canBeFalse: canBeTrue };
    }
    default: {
      const each = condition.of.map(withoutText);
      const isAll = condition.kind === 'all';
      return {
        canBeTrue: isAll ? each.every((of) => of.canBeTrue) : each.some((of) => of.canBeTrue),
        canBeFalse: isAll ? each.some((of) => of.canBeFalse) : each.every((of) => of.canBeFalse),
      };
    }
  }
}

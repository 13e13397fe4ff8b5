import { availableLevel, availableLevels } from '../../../../lib/app/notify/available-levels.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { NotificationLevel } from '../../../../lib/notification-level.ts';
import type { SelectChoices } from '../../../ui/fields/Select.tsx';

/** The levels to choose from, with this one chosen. */
export const levelChoices = (
  level: NotificationLevel,
): Omit<SelectChoices<NotificationLevel>, 'onChange'> => ({
  value: availableLevel(level),
  choices: availableLevels,
  labelFor: (each) => t(`settings_notificationLevel_${each}`),
});

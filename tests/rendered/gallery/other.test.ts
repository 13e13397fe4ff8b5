import { panelStates } from '../../gallery/states/panel.tsx';
import { states } from '../../gallery/states.ts';
import { checkStates } from './check-states.ts';

checkStates(states.filter((state) => !panelStates.includes(state)));

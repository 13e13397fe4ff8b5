import { listStates } from '../../gallery/states/panel.tsx';
import { checkStates } from './check-states.ts';

checkStates(listStates);

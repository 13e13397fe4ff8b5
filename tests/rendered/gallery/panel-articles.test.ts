import { articleStates } from '../../gallery/states/panel.tsx';
import { checkStates } from './check-states.ts';

checkStates(articleStates);

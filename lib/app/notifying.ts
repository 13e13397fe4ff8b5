export { mayNotify } from '../platform/notifier.ts';

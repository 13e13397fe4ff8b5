import { afterWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';

// As every entrypoint does.
onWrite(afterWrite);

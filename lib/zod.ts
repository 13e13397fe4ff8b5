import * as z from 'zod/mini';

// An extension page forbids `new Function`; without this zod would try it once and log a violation.
z.config({ jitless: true });

export { z };

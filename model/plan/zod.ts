import { z } from "zod";

// Before any schema is made: zod otherwise probes for eval, which a Content-Security-Policy reports as a violation.
z.config({ jitless: true });

export { z };

import { z } from 'zod';

/**
 * A password as somebody sends it. The bound only keeps nonsense out: 128 code points fit in any form of them, and how
 * long a new one may be is for `findPasswordProblem` to say, in words.
 */
export const givenPasswordSchema = z.string().min(1).max(1024);

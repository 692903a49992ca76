import { z } from 'zod';
import { neededWords } from '@/lib/domain/written-words';

/** The body of `POST /api/v1/rule-versions/[id]/withdraw`: why the rule is not needed any more. */
export const withdrawRuleSchema = z.strictObject({ reason: neededWords(500) });

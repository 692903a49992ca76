import { z } from 'zod';
import { neededWords } from '@/lib/domain/written-words';

/** The body of `POST /api/v1/block-versions/[id]/withdraw`: why nobody is to be given this text any more. */
export const withdrawSchema = z.strictObject({ reason: neededWords(500) });

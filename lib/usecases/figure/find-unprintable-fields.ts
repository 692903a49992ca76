import 'server-only';
import { findUnprintableInPool } from '@/lib/documents/pdf/render-pool';
import type { Problem } from '@/lib/domain/problem';

/** Which of these texts hold characters that no font of ours can print? */
export const findUnprintableFields = async (texts: Record<string, string>): Promise<NonNullable<Problem['fields']>> => {
  const found = await findUnprintableInPool(Object.values(texts));
  return Object.keys(texts).flatMap((field, index) => {
    const characters = (found[index] ?? []).map(({ character }) => character);
    return characters.length === 0 ? [] : [{ field, reason: `These can’t be printed: ${characters.join(' ')}` }];
  });
};

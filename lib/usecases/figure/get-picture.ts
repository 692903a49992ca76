import 'server-only';
import { findPictures } from '@/lib/db/figure/find-pictures';
import type { PictureBytes } from '@/lib/domain/content/picture';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

/** A picture's bytes, for whoever has a sheet that shows it: it says nothing about anybody. */
export const getPicture = async (sha256: string): Promise<Result<PictureBytes, Problem>> => {
  const [picture] = await findPictures([sha256]);
  return picture ? success(picture) : failure({ code: 'not-found', detail: 'There is no such picture.' });
};

import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

/** The request's body as it is, or that it is more than this many bytes: then reading stops there. */
export const readBytes = async (request: Request, limit: number): Promise<Result<Uint8Array, Problem>> => {
  const reason = `The file is larger than ${limit / (1024 * 1024)} MB. Save it smaller.`;
  const tooLarge = failure<Problem>({ code: 'invalid-input', detail: reason, fields: [{ field: 'file', reason }] });
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return tooLarge;
    chunks.push(chunk);
  }
  return success(Buffer.concat(chunks));
};

import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { issueRequestSchema } from '@/lib/domain/handout/compose-request';
import { failure } from '@/lib/domain/result';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';

const idempotencyKeySchema = z.string().regex(/^[A-Za-z0-9_-]{16,100}$/);

export const POST = defineRoute({
  permission: 'handout.issue',
  body: issueRequestSchema,
  status: 201,
  work: async ({ actor, body, request }) => {
    const key = idempotencyKeySchema.safeParse(request.headers.get('idempotency-key'));
    if (!key.success) {
      const reason = 'must be 16 to 100 letters, digits, - or _';
      const detail = 'The Idempotency-Key header is missing or not right.';
      return failure({ code: 'invalid-input', detail, fields: [{ field: 'Idempotency-Key', reason }] });
    }
    return issueHandout({ actor, request: body, idempotencyKey: key.data, now: new Date() });
  },
});

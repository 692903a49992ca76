import type { Role } from '@/lib/domain/permission/permissions';

/** Who is asking: a signed-in person, in one role, in one clinic. */
export type Actor = { sessionId: string; userId: string; userName: string; clinicId: string; role: Role };

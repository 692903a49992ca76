import type { Claim } from '@/lib/domain/content/claim';

/** A block that answers a claim; `title` is what its last published text was called, null when it never had one. */
export type AnsweringBlock = { name: string; title: string | null; inForce: boolean };

export type ClaimView = Claim & { answeredBy: AnsweringBlock[] };

import { z } from 'zod';

const nothing = z.strictObject({});

/**
 * Everything that is written down about what people do, as the audit view says it, with what is kept beside who, when
 * and about whom. A detail never holds anything that says who a patient is.
 */
export const auditEvents = {
  'session.started': { words: 'Signed in', detail: nothing },
  'session.refused': {
    words: 'Was refused at sign-in',
    detail: z.strictObject({ because: z.enum(['wrong-password', 'suspended', 'too-many-attempts']) }),
  },
  'session.ended': { words: 'Signed out', detail: nothing },
  'patient.created': { words: 'Added a patient', detail: nothing },
  'patient.changed': {
    words: 'Changed a patient’s record',
    detail: z.strictObject({ fields: z.array(z.string()), version: z.int() }),
  },
  'patient.viewed': { words: 'Looked at a patient’s page', detail: nothing },
  'patient.searched': { words: 'Searched for patients', detail: z.strictObject({ found: z.int() }) },
  'handout.issued': {
    words: 'Issued a handout',
    detail: z.strictObject({ pdfSha256: z.string(), overrides: z.int() }),
  },
  'handout.viewed': { words: 'Looked at an issued handout', detail: nothing },
  'handout.reprinted': { words: 'Printed an issued handout again', detail: z.strictObject({ pdfSha256: z.string() }) },
} as const satisfies Record<string, { words: string; detail: z.ZodObject }>;

export type AuditEventType = keyof typeof auditEvents;

/** Who did it: null for someone who is not signed in. */
export type AuditActor = { userId: string; sessionId: string | null } | null;

/** Something that someone did, or was refused, in a clinic. */
export type AuditEvent = {
  [Type in AuditEventType]: {
    type: Type;
    actor: AuditActor;
    patientId?: string;
    handoutId?: string;
    detail: z.infer<(typeof auditEvents)[Type]['detail']>;
  };
}[AuditEventType];

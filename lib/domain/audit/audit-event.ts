/** What is kept with each kind of event, beside who, when and about whom. Never anything that says who a patient is. */
type Details = {
  'session.started': Record<string, never>;
  'session.refused': { because: 'wrong-password' | 'suspended' | 'too-many-attempts' };
  'session.ended': Record<string, never>;
  'patient.created': Record<string, never>;
  'patient.changed': { fields: string[]; version: number };
  'patient.viewed': Record<string, never>;
  'patient.searched': { found: number };
  'handout.issued': { pdfSha256: string; overrides: number };
  'handout.viewed': Record<string, never>;
  'handout.reprinted': { pdfSha256: string };
};

export type AuditEventType = keyof Details;

/** One line of meaning each, as the audit view shows it: a new type does not compile without words. */
export const auditEventWords: Record<AuditEventType, string> = {
  'session.started': 'Signed in',
  'session.refused': 'Was refused at sign-in',
  'session.ended': 'Signed out',
  'patient.created': 'Added a patient',
  'patient.changed': 'Changed a patient’s record',
  'patient.viewed': 'Looked at a patient’s page',
  'patient.searched': 'Searched for patients',
  'handout.issued': 'Issued a handout',
  'handout.viewed': 'Looked at an issued handout',
  'handout.reprinted': 'Printed an issued handout again',
};

/** Who did it: null for someone who is not signed in. */
export type AuditActor = { userId: string; sessionId: string | null } | null;

/** Something that someone did, or was refused, in a clinic. */
export type AuditEvent = {
  [Type in AuditEventType]: {
    type: Type;
    actor: AuditActor;
    patientId?: string;
    handoutId?: string;
    detail: Details[Type];
  };
}[AuditEventType];

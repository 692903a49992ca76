import { z } from 'zod';
import { dayRangeSchema } from '@/lib/domain/day-range';
import { voidReasons } from '@/lib/domain/handout/handout-void';
import { roles } from '@/lib/domain/permission/permissions';
import { contactStates, recallSeverities, recallTargetSchema } from '@/lib/domain/recall/recall';
import { reportNames } from '@/lib/domain/report/report';
import { learners, teachBackResults } from '@/lib/domain/teach-back/teach-back';

const nothing = z.strictObject({});
const ofRecall = z.strictObject({ recallId: z.uuid() });

const ofUser = z.strictObject({ userId: z.uuid() });

const ofPasskey = z.strictObject({ passkeyId: z.uuid() });

const ofTopic = z.strictObject({ topicId: z.string() });

const ofFigure = z.strictObject({ topicId: z.string(), figureId: z.string() });

const ofPack = z.strictObject({ topicId: z.string(), importId: z.uuid() });

export const contentKinds = ['block', 'rule', 'translation', 'phrase', 'topic'] as const;

/** What of the content: `name` is the block's or the rule's, `id` the version's. */
const ofContent = z.strictObject({ kind: z.enum(contentKinds), name: z.string(), id: z.string() });

/**
 * Everything that is written down about what people do, as the audit view says it, with what is kept beside who, when
 * and about whom. A detail never holds anything that says who a patient is.
 */
export const auditEvents = {
  'session.started': { words: 'Signed in', detail: nothing },
  'session.refused': {
    words: 'Was refused at sign-in',
    detail: z.strictObject({
      because: z.enum([
        'wrong-password',
        'short-password',
        'wrong-code',
        'wrong-passkey',
        'suspended',
        'too-many-attempts',
      ]),
    }),
  },
  'session.ended': { words: 'Signed out', detail: nothing },
  'session.confirmed': { words: 'Showed again who they are', detail: nothing },
  'session.ended-elsewhere': { words: 'Signed out another place', detail: z.strictObject({ sessions: z.int() }) },
  'account.password-changed': {
    words: 'Chose a password',
    detail: z.strictObject({ with: z.enum(['password', 'link']) }),
  },
  'account.second-factor-added': { words: 'Began to use a second factor', detail: nothing },
  'account.second-factor-removed': { words: 'Stopped using a second factor', detail: nothing },
  'account.recovery-codes-made': { words: 'Made new recovery codes', detail: nothing },
  'account.recovery-code-used': { words: 'Signed in with a recovery code', detail: z.strictObject({ left: z.int() }) },
  'account.passkey-added': { words: 'Added a passkey', detail: ofPasskey },
  'account.passkey-removed': { words: 'Removed a passkey', detail: ofPasskey },
  'account.passkey-used': { words: 'Signed in with a passkey', detail: ofPasskey },
  'account.identity-bound': { words: 'Signed in at the identity provider for the first time', detail: nothing },
  'user.added': { words: 'Added a person', detail: ofUser.extend({ role: z.enum(roles) }) },
  'user.changed': {
    words: 'Changed a person’s role or job title',
    detail: ofUser.extend({ role: z.enum(roles), fields: z.array(z.enum(['role', 'jobTitle'])) }),
  },
  'user.suspended': { words: 'Suspended a person', detail: ofUser },
  'user.restored': { words: 'Let a person in again who was suspended or had left', detail: ofUser },
  'user.left': { words: 'Wrote down that a person left the clinic', detail: ofUser },
  'user.link-made': { words: 'Made a link to choose a password', detail: ofUser },
  'user.second-factor-removed': {
    words: 'Took a lost second factor or passkey off an account',
    detail: ofUser.extend({ passkeys: z.int().optional() }),
  },
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
  'handout.sealed': { words: 'Brought an earlier handout into the chain', detail: nothing },
  'handout.voided': { words: 'Voided a handout', detail: z.strictObject({ reason: z.enum(voidReasons) }) },
  'handout.told-searched': {
    words: 'Searched what a patient was told',
    detail: z.strictObject({ found: z.int() }),
  },
  'teach-back.recorded': {
    words: 'Recorded a teach-back',
    detail: z.strictObject({
      result: z.enum(teachBackResults),
      learner: z.enum(learners),
      corrects: z.uuid().nullable(),
    }),
  },
  'usual.kept': { words: 'Kept a usual set', detail: z.strictObject({ usualId: z.uuid(), shared: z.boolean() }) },
  'usual.removed': { words: 'Removed a usual set', detail: z.strictObject({ usualId: z.uuid(), shared: z.boolean() }) },
  'content.drafted': { words: 'Started a draft', detail: ofContent },
  'content.discarded': { words: 'Discarded a draft', detail: ofContent },
  'content.submitted': { words: 'Gave a draft to review', detail: ofContent },
  'content.returned': { words: 'Gave a draft back to its author', detail: ofContent },
  'content.approved': { words: 'Approved a text for its language review', detail: ofContent },
  'content.published': { words: 'Published', detail: ofContent },
  'content.commented': { words: 'Commented on a text', detail: ofContent },
  'content.comment-settled': { words: 'Settled a comment on a text', detail: ofContent },
  'content.owner-changed': {
    words: 'Gave texts to another owner',
    detail: z.strictObject({ from: z.string(), to: z.string(), blocks: z.int() }),
  },
  'content.rated': {
    words: 'Rated a topic',
    detail: z.strictObject({ topicId: z.string(), instrument: z.string() }),
  },
  'content.checked': { words: 'Ran the profile matrix', detail: ofTopic },
  'content.check-stopped': { words: 'Stopped a run of the profile matrix', detail: ofTopic },
  'figure.added': { words: 'Added a picture', detail: ofFigure },
  'figure.removed': { words: 'Removed a picture that no text showed', detail: ofFigure },
  'pack.proposed': { words: 'Brought a pack for review', detail: ofPack },
  'pack.published': { words: 'Published a pack', detail: ofPack },
  'pack.discarded': { words: 'Discarded a pack that was brought for review', detail: ofPack },
  'content.withdrawn': {
    words: 'Took a text out of use',
    detail: z.strictObject({ blockVersionId: z.uuid(), adviceKey: z.string(), reason: z.string() }),
  },
  'rule.withdrawn': {
    words: 'Took a safety rule out of force',
    detail: z.strictObject({ topicId: z.string(), ruleId: z.string(), id: z.uuid(), reason: z.string() }),
  },
  'recall.opened': {
    words: 'Opened a recall',
    detail: ofRecall.extend({ severity: z.enum(recallSeverities), target: recallTargetSchema }),
  },
  'recall.viewed': { words: 'Looked at whom a recall reaches', detail: ofRecall },
  'recall.contact-recorded': {
    words: 'Recorded a contact for a recall',
    detail: ofRecall.extend({ state: z.enum(contactStates) }),
  },
  'recall.closed': { words: 'Closed a recall', detail: ofRecall },
  'recall.exported': {
    words: 'Took a recall’s list or letters out',
    detail: ofRecall.extend({ what: z.enum(['list', 'letters']), rows: z.int() }),
  },
  'report.viewed': { words: 'Looked at the reports', detail: dayRangeSchema },
  'report.exported': {
    words: 'Took a report out',
    detail: z.strictObject({ report: z.enum(reportNames), from: z.string(), to: z.string() }),
  },
  'audit.viewed': { words: 'Looked at the audit record', detail: nothing },
  'audit.exported': { words: 'Took the audit record out', detail: z.strictObject({ rows: z.int() }) },
  'access.refused': {
    words: 'Was refused',
    detail: z.strictObject({ permission: z.string(), because: z.enum(['role', 'not-found']) }),
  },
  'handout.reprinted': { words: 'Printed an issued handout again', detail: z.strictObject({ pdfSha256: z.string() }) },
} as const satisfies Record<string, { words: string; detail: z.ZodObject }>;

export type AuditEventType = keyof typeof auditEvents;

/** Who did it: null for someone who is not signed in. */
export type AuditActor = { userId: string; sessionId: string | null } | null;

/** The kinds of rows of the ledger. Each is written with the event that puts its hash into the clinic's chain. */
export const recordKinds = ['handout', 'void', 'teach-back', 'recall', 'recall-closure', 'recall-contact'] as const;

export type LedgerRecord = { kind: (typeof recordKinds)[number]; id: string };

/** Something that someone did, or was refused, in a clinic. */
export type AuditEvent = {
  [Type in AuditEventType]: {
    type: Type;
    actor: AuditActor;
    patientId?: string;
    handoutId?: string;
    /** What this event added to the ledger. */
    record?: LedgerRecord;
    /** For a demo clinic's history only: in any other clinic the database's clock decides. */
    at?: Date;
    detail: z.infer<(typeof auditEvents)[Type]['detail']>;
  };
}[AuditEventType];

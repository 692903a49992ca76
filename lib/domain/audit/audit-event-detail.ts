import type { z } from 'zod';
import { type AuditEventType, auditEvents, type contentKinds } from '@/lib/domain/audit/audit-event';
import { voidReasonWords } from '@/lib/domain/handout/handout-void';
import { permissions } from '@/lib/domain/permission/permissions';
import { contactStateWords, type RecallTarget, recallSeverityWords } from '@/lib/domain/recall/recall';
import { reportWords } from '@/lib/domain/report/report';
import { learnerWords, teachBackResultWords } from '@/lib/domain/teach-back/teach-back';

type Detail<Type extends AuditEventType> = z.infer<(typeof auditEvents)[Type]['detail']>;

const nothingMore = (): string => '';

const refusedWords = {
  'wrong-password': 'wrong password',
  'short-password': 'the password is only long enough beside a second factor',
  'wrong-code': 'wrong code of the second factor',
  'wrong-passkey': 'what the passkey showed was not right',
  suspended: 'the account is suspended',
  'too-many-attempts': 'too many attempts',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const found = ({ found: count }: { found: number }): string => `Found: ${count}`;

const fingerprint = (sha256: string): string => `PDF ${sha256.slice(0, 8)}`;

const ofRecall = ({ recallId }: { recallId: string }): string => `Recall ${recallId.slice(-8)}`;

const ofPasskey = ({ passkeyId }: { passkeyId: string }): string => `Passkey ${passkeyId.slice(-8)}`;

const ofUser = ({ userId }: { userId: string }): string => `Person ${userId.slice(-8)}`;

const contentKindWords: Record<(typeof contentKinds)[number], string> = {
  block: 'Text',
  rule: 'Rule',
  translation: 'Translation',
  phrase: 'Phrase',
  topic: 'Topic',
};

const ofContent = ({ kind, name }: { kind: (typeof contentKinds)[number]; name: string }): string =>
  `${contentKindWords[kind]} ${name}`;

const ofTopic = ({ topicId }: { topicId: string }): string => topicId;

const ofPack = ({ topicId, importId }: { topicId: string; importId: string }): string =>
  `${topicId}, ${importId.slice(-8)}`;

const targetWords = ({ kind, id }: RecallTarget): string =>
  ({ 'block-version': `text ${id.slice(-8)}`, 'advice-key': `advice ${id}`, rule: `rule ${id}` })[kind];

const shared = ({ shared: forAll }: { shared: boolean }): string =>
  forAll ? 'For the whole clinic' : 'For themselves';

const permissionWords = (permission: string): string =>
  Object.entries(permissions).find(([name]) => name === permission)?.[1].words ?? permission;

const details: { [Type in AuditEventType]: (detail: Detail<Type>) => string } = {
  'session.started': nothingMore,
  'session.refused': ({ because }) => `Because: ${refusedWords[because]}`,
  'session.ended': nothingMore,
  'session.confirmed': nothingMore,
  'session.ended-elsewhere': ({ sessions }) => counted(sessions, 'place', 'places'),
  'account.password-changed': ({ with: by }) => (by === 'link' ? 'With a link from an administrator' : ''),
  'account.second-factor-added': nothingMore,
  'account.second-factor-removed': nothingMore,
  'account.recovery-codes-made': nothingMore,
  'account.recovery-code-used': ({ left }) => `${counted(left, 'code', 'codes')} left`,
  'account.passkey-added': ofPasskey,
  'account.passkey-removed': ofPasskey,
  'account.passkey-used': ofPasskey,
  'account.identity-bound': nothingMore,
  'user.added': ({ role, ...user }) => `${ofUser(user)}, ${role}`,
  'user.changed': ({ role, ...user }) => `${ofUser(user)}, now ${role}`,
  'user.suspended': ofUser,
  'user.restored': ofUser,
  'user.left': ofUser,
  'user.link-made': ofUser,
  'user.second-factor-removed': ({ passkeys = 0, ...user }) =>
    `${ofUser(user)}${passkeys > 0 ? `, ${counted(passkeys, 'passkey', 'passkeys')}` : ''}`,
  'patient.created': nothingMore,
  'patient.changed': ({ fields, version }) => `Changed: ${fields.join(', ')} (version ${version})`,
  'patient.viewed': nothingMore,
  'patient.searched': found,
  'handout.issued': ({ pdfSha256, overrides }) =>
    `${fingerprint(pdfSha256)}${overrides > 0 ? `, ${counted(overrides, 'caution', 'cautions')} overridden` : ''}`,
  'handout.viewed': nothingMore,
  'handout.sealed': nothingMore,
  'handout.voided': ({ reason }) => `Reason: ${voidReasonWords[reason].toLowerCase()}`,
  'handout.told-searched': found,
  'teach-back.recorded': ({ result, learner, corrects }) =>
    `${teachBackResultWords[result]}, ${learnerWords[learner].toLowerCase()}${corrects ? ', corrects an earlier one' : ''}`,
  'usual.kept': shared,
  'usual.removed': shared,
  'content.drafted': ofContent,
  'content.discarded': ofContent,
  'content.submitted': ofContent,
  'content.returned': ofContent,
  'content.approved': ofContent,
  'content.published': ofContent,
  'content.commented': ofContent,
  'content.comment-settled': ofContent,
  'content.owner-changed': ({ from, to, blocks }) => `${counted(blocks, 'text', 'texts')}, from ${from} to ${to}`,
  'content.rated': ({ topicId, instrument }) => `${topicId}, ${instrument}`,
  'content.checked': ofTopic,
  'content.check-stopped': ofTopic,
  'figure.added': ({ topicId, figureId }) => `${topicId}: ${figureId}`,
  'figure.removed': ({ topicId, figureId }) => `${topicId}: ${figureId}`,
  'pack.proposed': ofPack,
  'pack.published': ofPack,
  'pack.discarded': ofPack,
  'content.withdrawn': ({ adviceKey, reason }) => `Advice: ${adviceKey}. Reason: ${reason}`,
  'rule.withdrawn': ({ ruleId, reason }) => `Rule ${ruleId}. Reason: ${reason}`,
  'recall.opened': ({ severity, target, ...recall }) =>
    `${ofRecall(recall)}, ${recallSeverityWords[severity].toLowerCase()}, of ${targetWords(target)}`,
  'recall.viewed': ofRecall,
  'recall.contact-recorded': ({ state, ...recall }) => `${ofRecall(recall)}: ${contactStateWords[state].toLowerCase()}`,
  'recall.closed': ofRecall,
  'recall.exported': ({ what, rows, ...recall }) => `${ofRecall(recall)}: ${what}, ${counted(rows, 'row', 'rows')}`,
  'report.viewed': ({ from, to }) => `From ${from} to ${to}`,
  'report.exported': ({ report, from, to }) => `${reportWords[report].title}, from ${from} to ${to}`,
  'audit.viewed': nothingMore,
  'audit.exported': ({ rows }) => counted(rows, 'row', 'rows'),
  'access.refused': ({ permission, because }) =>
    `${permissionWords(permission)}: ${because === 'role' ? 'not in their role' : 'nothing there'}`,
  'handout.reprinted': ({ pdfSha256 }) => fingerprint(pdfSha256),
};

const isKnown = (type: string): type is AuditEventType => Object.hasOwn(auditEvents, type);

const wordsOf = <Type extends AuditEventType>(type: Type, detail: unknown): string => {
  const parsed = auditEvents[type].detail.safeParse(detail);
  // The schema of this type has just said so; TypeScript can't follow that through the index.
  return parsed.success ? details[type](parsed.data as Detail<Type>) : JSON.stringify(detail);
};

/** What an event says beyond its type, in words for the audit view: "Reason: wrong patient". Empty when there is no more. */
export const auditEventDetail = (type: string, detail: unknown): string =>
  isKnown(type) ? wordsOf(type, detail) : JSON.stringify(detail);

/** "Voided a handout". A type that this version does not know, written by a newer one, is shown as it is. */
export const auditEventWords = (type: string): string => (isKnown(type) ? auditEvents[type].words : type);

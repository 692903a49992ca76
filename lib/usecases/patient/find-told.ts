import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findPatientDocuments, type PatientDocument } from '@/lib/db/handout/find-patient-documents';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findPatient } from '@/lib/db/patient/find-patient';
import { findPassages } from '@/lib/domain/handout/find-passages';
import type { TimelineCursor } from '@/lib/domain/handout/timeline';
import type { ToldMatch } from '@/lib/domain/handout/told-search';
import { toWording, type Wording } from '@/lib/domain/handout/word-search';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; patientId: string; query: string };

const atATime = 50;

const matchesIn = ({ id, issuedAt, voided, document }: PatientDocument, wording: Wording): ToldMatch[] =>
  findPassages(document, wording).map((found) => ({
    handoutId: id,
    sheetTitle: document.title,
    issuedAt,
    voided,
    ...found,
  }));

const searchSheets = async (tx: ClinicTransaction, patientId: string, query: string): Promise<ToldMatch[]> => {
  const wordings = new Map<string, Wording>();
  const matches: ToldMatch[] = [];
  for (let before: TimelineCursor | null = null; ; ) {
    const sheets: PatientDocument[] = await findPatientDocuments(tx, { patientId, before, limit: atATime });
    for (const sheet of sheets) {
      const { language } = sheet.document;
      const wording = wordings.get(language) ?? toWording(query, language);
      wordings.set(language, wording);
      matches.push(...matchesIn(sheet, wording));
    }
    const last = sheets.at(-1);
    if (!last || sheets.length < atATime) return matches;
    before = { issuedAt: last.issuedAt, id: last.id };
  }
};

/**
 * What was this patient told about something? Every sheet ever given is looked through, the newest first, voided ones
 * too: they were read. That someone searched is recorded, never for what.
 */
export const findTold = async ({
  actor,
  patientId,
  query,
}: Input): Promise<Result<{ matches: ToldMatch[] }, Problem>> => {
  if (!may(actor.role, 'handout.read')) return refuse(actor, 'handout.read');
  return inClinic(actor.clinicId, async (tx) => {
    const patient = await findPatient(tx, patientId);
    if (!patient) return refuseUnknown(tx, actor, 'handout.read');
    const matches = await searchSheets(tx, patient.id, query);
    const detail = { found: matches.length };
    await recordAuditEvent(tx, { type: 'handout.told-searched', actor, patientId: patient.id, detail });
    return success({ matches });
  });
};

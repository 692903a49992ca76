import 'server-only';
import { type Clinic, getClinic } from '@/lib/db/clinic/get-clinic';
import { printedCode } from '@/lib/db/handout/handout-code';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findLetterParts, type LetterParts } from '@/lib/db/recall/find-letter-parts';
import { findRecipients } from '@/lib/db/recall/find-recipients';
import type { Reach } from '@/lib/db/recall/reached-people';
import { getStaffMember, type StaffMember } from '@/lib/db/user/get-staff-member';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Recall, RecallRecipient } from '@/lib/domain/recall/recall';
import { composeRecallLetter, type RecallLetter } from '@/lib/domain/recall/recall-letter';

type Sender = { recall: Recall; clinic: Clinic; staff: StaffMember; now: Date };

type Wanted = { actor: Actor; recall: Recall; reach: Reach; patientIds: readonly string[]; now: Date };

const toLetter = (
  { recall, clinic, staff, now }: Sender,
  { name, address, recordNumber, givenAt, code }: RecallRecipient,
  { printSize, sheetTitle, adviceTitles }: LetterParts,
): RecallLetter => {
  // Rules and advice keys are worded for clinicians; patients know the advice by what their sheet called it.
  const title = recall.target.kind === 'block-version' ? recall.title : adviceTitles.join('; ');
  return composeRecallLetter({
    clinic,
    patient: { name, address, recordNumber, printSize },
    recall: { title, letter: recall.letter, severity: recall.severity },
    sheetTitle,
    givenOn: givenAt.slice(0, 10),
    code: printedCode(code),
    date: now.toISOString().slice(0, 10),
    signedBy: staff.jobTitle,
  });
};

/** A letter to each of these patients, in the order given; null when one of them is not a recipient. */
export const gatherLetters = async (tx: ClinicTransaction, wanted: Wanted): Promise<RecallLetter[] | null> => {
  const { actor, recall, reach, patientIds, now } = wanted;
  const page = { state: null, after: null, limit: patientIds.length };
  const found = await findRecipients(tx, { ...reach, patientIds }, page);
  const recipients = new Map(found.map((recipient) => [recipient.patientId, recipient]));
  const { said } = reach.target;
  const parts = await findLetterParts(
    tx,
    found.map(({ handoutId }) => handoutId),
    'adviceKeys' in said ? said.adviceKeys : [],
  );
  const sender = { recall, clinic: await getClinic(tx), staff: await getStaffMember(tx, actor.userId), now };
  const letters = patientIds.flatMap((patientId) => {
    const recipient = recipients.get(patientId);
    const part = recipient && parts.get(recipient.handoutId);
    return part ? [toLetter(sender, recipient, part)] : [];
  });
  return letters.length === patientIds.length ? letters : null;
};

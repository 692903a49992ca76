import 'server-only';
import { getClinic } from '@/lib/db/clinic/get-clinic';
import { inClinic } from '@/lib/db/in-clinic';
import { getStaffMember } from '@/lib/db/user/get-staff-member';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { DraftSheet } from '@/lib/domain/content/draft-check';
import { showDraft } from '@/lib/domain/content/show-draft';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { composeHandout, type SheetContext } from '@/lib/domain/handout/compose-handout';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import type { Profile } from '@/lib/domain/profile/profile';
import { type Result, success } from '@/lib/domain/result';
import { fitSheet, type SheetExtras } from '@/lib/usecases/handout/fit-sheet';
import { metersOf } from '@/lib/usecases/handout/meters-of';
import { printable } from '@/lib/usecases/handout/printable';

type Wanted = { actor: Actor; library: TopicLibrary; block: BlockVersion; profile: Profile; today: string; now: Date };

/** The sheet of this person as the desk would show it with this text in force, or why it can't be laid out. */
export const composeDraftSheet = async (wanted: Wanted): Promise<Result<DraftSheet, Problem>> => {
  const { actor, block, now } = wanted;
  const { library, tailoring, selection, onSheet, why } = showDraft(wanted.library, block, wanted);
  const { clinic, staff } = await inClinic(actor.clinicId, async (tx) => ({
    clinic: await getClinic(tx),
    staff: await getStaffMember(tx, actor.userId),
  }));
  const issuer = `your ${staff.jobTitle.toLowerCase()}`;
  const context: Omit<SheetContext, keyof SheetExtras> = {
    ...{ clinic, issuer, issuedOn: now.toISOString(), patientLine: '', note: '', address: null, toldBefore: null },
    printSize: 12,
    paper: 'a4',
  };
  const sheet = await printable(() =>
    fitSheet((extras) => composeHandout(library, tailoring, selection, { ...context, ...extras })),
  );
  if (!sheet.ok) return sheet;
  const { document, pages } = sheet.value;
  return success({ document, pages, meters: metersOf(document, pages), onSheet, why });
};

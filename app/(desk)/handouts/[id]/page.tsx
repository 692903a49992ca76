import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { deskLibraryOf } from '@/app/_shell/desk-library-of';
import { toGivenSheet } from '@/app/(desk)/_view/to-given-sheet';
import { issuerWords } from '@/app/(desk)/_view/to-handout-views';
import { HandoutRecordClient } from '@/app/(desk)/handouts/[id]/handout-record-client';
import { RecordFacts } from '@/components/handout/record-facts';
import { Sheet } from '@/components/handout/sheet/sheet';
import { RecallAdviceLinks } from '@/components/recall/recall-advice-links';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { promptsForSheet } from '@/lib/domain/teach-back/prompts-for-sheet';
import { findSheetPages } from '@/lib/usecases/handout/find-sheet-pages';
import { getIssuedHandout } from '@/lib/usecases/handout/get-issued-handout';

export const metadata: Metadata = { title: 'Issued handout' };

const HandoutPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getIssuedHandout({ actor, handoutId: (await params).id });
  if (!found.ok) notFound();
  const { handout, patientName, teachBacks, contacts } = found.value;
  const [library, pages] = await Promise.all([deskLibraryOf(actor), findSheetPages(handout)]);
  return (
    <HandoutRecordClient
      handoutId={handout.id}
      sheet={toGivenSheet(found.value)}
      since={{ teachBacks, voided: handout.voided }}
      prompts={promptsForSheet(library.prompts, handout.adviceKeys)}
      contacts={contacts}
      paper={<Sheet document={handout.document} pages={pages} />}
      facts={
        <>
          <RecordFacts
            patient={handout.patientId && patientName ? { id: handout.patientId, name: patientName } : null}
            issuedAt={handout.issuedAt}
            issuedBy={issuerWords(handout.issuedBy)}
            code={handout.code}
            sha256={handout.pdfSha256}
            finding={handout.choices.assessed?.finding ?? null}
          />
          {may(actor.role, 'recall.manage') && <RecallAdviceLinks document={handout.document} />}
        </>
      }
    />
  );
};

export default HandoutPage;

import { Button, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { issuerWords } from '@/app/(desk)/_view/to-handout-views';
import { Overrides, Said } from '@/components/handout/handout-said';
import classes from '@/components/handout/lists.module.css';
import { RecordFacts } from '@/components/handout/record-facts';
import { saidOnSheet } from '@/components/handout/said-on-sheet';
import { Sheet } from '@/components/handout/sheet/sheet';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { findSheetPages } from '@/lib/usecases/handout/find-sheet-pages';
import { getIssuedHandout } from '@/lib/usecases/handout/get-issued-handout';

export const metadata: Metadata = { title: 'Issued handout' };

const PrintActions = ({ id }: { id: string }) => (
  <>
    <Button component="a" href={`/api/v1/handouts/${id}/pdf?download`} variant="default">
      Download
    </Button>
    <Button component="a" href={`/api/v1/handouts/${id}/pdf`} target="_blank" rel="noopener">
      Reprint
    </Button>
  </>
);

const HandoutPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getIssuedHandout({ actor, handoutId: (await params).id });
  if (!found.ok) notFound();
  const { handout, patientName } = found.value;
  const said = saidOnSheet(handout.document);
  return (
    <Page title={handout.document.title} wide actions={<PrintActions id={handout.id} />}>
      <div className={classes.record}>
        <section className={classes.paper} aria-label="The sheet as it was printed">
          <Sheet document={handout.document} pages={await findSheetPages(handout.document)} />
        </section>
        <section aria-labelledby="record-title">
          <Title order={2} id="record-title" mb="xs">
            Record
          </Title>
          <RecordFacts
            patient={handout.patientId && patientName ? { id: handout.patientId, name: patientName } : null}
            issuedAt={handout.issuedAt}
            issuedBy={issuerWords(handout.issuedBy)}
            code={handout.code}
            sha256={handout.pdfSha256}
            finding={handout.choices.assessed?.finding ?? null}
          />
          <Title order={2} mt="lg" mb="xs">
            What it said
          </Title>
          <Said sections={said.sections} />
          <Overrides
            overrides={handout.choices.added
              .filter(({ reason }) => reason !== '')
              .map(({ adviceKey, reason }) => ({
                title: said.titles.get(adviceKey) ?? adviceKey,
                rules: handout.decisions.find((decision) => decision.adviceKey === adviceKey)?.rules ?? [],
                reason,
              }))}
          />
        </section>
      </div>
    </Page>
  );
};

export default HandoutPage;

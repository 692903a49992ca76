import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CsvLink } from '@/app/_client/csv-link';
import { deskLibraryOf } from '@/app/_shell/desk-library-of';
import { utcToday } from '@/app/_time/utc-today';
import { askedOf, type SearchParams } from '@/app/(desk)/_view/asked-of';
import { reportCsvAddress } from '@/components/report/report-address';
import { ReportContents } from '@/components/report/report-contents';
import { ReportFilters } from '@/components/report/report-filters';
import { ReportSection } from '@/components/report/report-section';
import { ReportTotalsLine } from '@/components/report/report-totals';
import { EmptyState } from '@/components/shell/empty-state';
import { MessagePage } from '@/components/shell/message-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { reportWords } from '@/lib/domain/report/report';
import { getReports, type Reports } from '@/lib/usecases/report/get-reports';

export const metadata: Metadata = { title: 'Reports' };

const Figures = ({ clinicId, given }: { clinicId: string; given: Reports }) => {
  const { totals, reports, range } = given;
  const taught = Object.values(totals.teachBacks).some((count) => count > 0);
  if (totals.sheets + totals.voided === 0 && !taught)
    return (
      <EmptyState
        title="No sheet was issued in this time"
        text="Widen the dates. What is issued is counted here at once: which advice, by which role, and what was overridden."
      />
    );
  return (
    <>
      <ReportTotalsLine totals={totals} />
      <ReportContents />
      {reports.map((report) => (
        <ReportSection
          key={report.name}
          report={report}
          csv={
            <CsvLink
              href={reportCsvAddress(report.name, clinicId, range)}
              as="link"
              label={`CSV: ${reportWords[report.name].title}`}
            >
              CSV
            </CsvLink>
          }
        />
      ))}
    </>
  );
};

const ReportsPage = async ({ searchParams }: { searchParams: SearchParams }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const { clinic, from, to } = await askedOf(searchParams, ['clinic', 'from', 'to']);
  const today = utcToday();
  const [found, { clinicName }] = await Promise.all([
    getReports({ actor, clinicId: clinic || undefined, from, to, today }),
    deskLibraryOf(actor),
  ]);
  if (!found.ok && found.problem.code === 'not-found') notFound();
  if (!found.ok && found.problem.code === 'not-allowed')
    return <MessagePage title="Reports are for editors and administrators" text={found.problem.detail} />;
  const problems = found.ok ? [] : (found.problem.fields ?? []);
  return (
    <Page title="Reports" wide>
      <ReportFilters
        key={`${from} ${to}`}
        clinic={{ id: actor.clinicId, name: clinicName }}
        asked={found.ok ? found.value.range : { from: from ?? '', to: to ?? '' }}
        today={today}
        problems={Object.fromEntries(problems.map(({ field, reason }) => [field, `This ${reason}`]))}
      />
      {found.ok ? (
        <Figures clinicId={actor.clinicId} given={found.value} />
      ) : (
        <EmptyState
          title="These dates can’t be used"
          text="No figures are shown. The days run from the earlier one to the later one, between 2000 and 2999."
        />
      )}
    </Page>
  );
};

export default ReportsPage;

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CsvLink } from '@/app/_client/csv-link';
import { askedOf, type SearchParams } from '@/app/(desk)/_view/asked-of';
import classes from '@/components/audit/audit.module.css';
import { auditAddress, auditCsvAddress } from '@/components/audit/audit-address';
import { AuditFilterForm } from '@/components/audit/audit-filter-form';
import { AuditTable } from '@/components/audit/audit-table';
import { ChainLine } from '@/components/audit/chain-line';
import { EmptyState } from '@/components/shell/empty-state';
import { TextLink } from '@/components/shell/links';
import { MessagePage } from '@/components/shell/message-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { type AuditFilters, auditFilterNames, readAuditFilters } from '@/lib/domain/audit/audit-filters';
import { type AuditPage, listAuditEvents } from '@/lib/usecases/audit/list-audit-events';

export const metadata: Metadata = { title: 'Audit' };

const Events = ({ filters, given }: { filters: AuditFilters; given: AuditPage }) => (
  <>
    {given.entries.length === 0 ? (
      <EmptyState
        title="No event fits this"
        text="Everything that people do here is kept, with who and when. Widen the dates, or ask for anyone and anything."
      >
        <TextLink href="/audit">Show everything</TextLink>
      </EmptyState>
    ) : (
      <AuditTable lines={given.entries} />
    )}
    <div className={classes.foot}>
      {given.before && <TextLink href={auditAddress({ ...filters, before: given.before })}>Show earlier</TextLink>}
      {filters.before && <TextLink href={auditAddress({ ...filters, before: null })}>Back to the latest</TextLink>}
    </div>
    <ChainLine head={given.head} />
  </>
);

const AuditRecordPage = async ({ searchParams }: { searchParams: SearchParams }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const asked = await askedOf(searchParams, auditFilterNames);
  const read = readAuditFilters(asked);
  const found = await listAuditEvents({ actor, filters: read.ok ? read.value : null });
  if (!found.ok) return <MessagePage title="The audit record is for administrators" text={found.problem.detail} />;
  const { staff, patientName } = found.value;
  const problems = read.ok ? [] : (read.problem.fields ?? []);
  return (
    <Page
      title="Audit"
      wide
      actions={
        read.ok && (
          <CsvLink href={auditCsvAddress(read.value)} as="button">
            Download CSV
          </CsvLink>
        )
      }
    >
      <AuditFilterForm
        key={JSON.stringify(asked)}
        asked={asked}
        staff={staff}
        patientName={patientName}
        problems={Object.fromEntries(problems.map(({ field, reason }) => [field, `This ${reason}`]))}
      />
      {read.ok ? (
        <Events filters={read.value} given={found.value} />
      ) : (
        <EmptyState
          title="These filters can’t be used"
          text="No events are shown. The days run from the earlier one to the later one, between 2000 and 2999."
        />
      )}
    </Page>
  );
};

export default AuditRecordPage;

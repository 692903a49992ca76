import type { CsvColumn } from '@/lib/documents/csv/write-csv';
import type { AuditEntry } from '@/lib/usecases/audit/to-audit-entry';

/** The record as a file: what the screen shows, and what ties each row to the chain. */
export const auditCsvColumns: CsvColumn<AuditEntry>[] = [
  { heading: 'Number', value: ({ seq }) => Number(seq) },
  { heading: 'Time (UTC)', value: ({ at }) => at },
  { heading: 'Who', value: ({ who }) => who },
  { heading: 'What', value: ({ what }) => what },
  { heading: 'Event', value: ({ type }) => type },
  { heading: 'About', value: ({ patient }) => patient?.name ?? null },
  { heading: 'Patient id', value: ({ patient }) => patient?.id ?? null },
  { heading: 'Sheet', value: ({ handout }) => handout?.code ?? null },
  { heading: 'Details', value: ({ detail }) => detail },
  { heading: 'Link of the chain (SHA-256)', value: ({ link }) => link },
];

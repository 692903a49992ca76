import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { TextLink } from '@/components/shell/links';
import { writtenMoment } from '@/components/shell/written-date';
import classes from './lists.module.css';

type RecordFactsProps = {
  patient: { id: string; name: string } | null;
  issuedAt: string;
  issuedBy: string;
  code: string;
  sha256: string;
  finding: string | null;
};

/** When, to whom, by whom, and the fingerprint by which a printed copy can be compared with the record. */
export const RecordFacts = ({ patient, issuedAt, issuedBy, code, sha256, finding }: RecordFactsProps) => (
  <>
    <Text fw={500}>
      <IconCheck size={16} aria-hidden className={classes.inlineIcon} /> Issued {writtenMoment(issuedAt)}, kept in the
      record
    </Text>
    <dl className={classes.said}>
      <div>
        <dt>Given to</dt>
        <dd>{patient ? <TextLink href={`/patients/${patient.id}`}>{patient.name}</TextLink> : 'No name'}</dd>
      </div>
      <div>
        <dt>Issued by</dt>
        <dd>{issuedBy}</dd>
      </div>
      {finding && (
        <div>
          <dt>Assessed before issue</dt>
          <dd>{finding}</dd>
        </div>
      )}
      <div>
        <dt>Code</dt>
        <dd>{code}</dd>
      </div>
      <div>
        <dt>PDF fingerprint (sha256)</dt>
        <dd title={sha256}>{sha256.slice(0, 16)}</dd>
      </div>
    </dl>
  </>
);

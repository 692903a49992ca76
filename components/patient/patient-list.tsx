import { Text } from '@mantine/core';
import { LinkButton, TextLink } from '@/components/shell/links';
import { writtenCivilDate } from '@/components/shell/written-date';
import type { FoundPatient } from '@/lib/domain/patient/patient';
import classes from './patient.module.css';

const sexWords = { female: 'female', male: 'male' } as const;

/** Patients as lines to choose from: the name opens the record, the button starts a handout. */
export const PatientList = ({ patients, label }: { patients: readonly FoundPatient[]; label: string }) => (
  <ul className={classes.list} aria-label={label}>
    {patients.map((patient) => (
      <li key={patient.id}>
        <div>
          <TextLink href={`/patients/${patient.id}`} fw={600}>
            {patient.name}
          </TextLink>
          <Text size="sm" c="dimmed">
            {`Born ${writtenCivilDate(patient.birthDate)}`}
            {patient.sex && `, ${sexWords[patient.sex]}`}
            {`. Record ${patient.recordNumber}`}
          </Text>
        </div>
        <LinkButton
          href={`/handouts/new?patient=${patient.id}`}
          variant="default"
          aria-label={`New handout for ${patient.name}`}
        >
          New handout
        </LinkButton>
      </li>
    ))}
  </ul>
);

import { Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { writtenCivilDate } from '@/components/shell/written-date';
import { ageInYears } from '@/lib/domain/patient/age-band-of';
import type { Patient } from '@/lib/domain/patient/patient';
import classes from './patient.module.css';

const sexWords = { female: 'Female', male: 'Male' } as const;

const ageWords = (birthDate: string, today: string): string => {
  const years = ageInYears(birthDate, today);
  return years === 1 ? '1 year' : `${years} years`;
};

type PatientFactsProps = { patient: Patient; today: string; languageName: string };

/** Who this is, so that nobody reads the wrong record. */
export const PatientFacts = ({ patient, today, languageName }: PatientFactsProps) => {
  const facts: [string, string][] = [
    ['Born', `${writtenCivilDate(patient.birthDate)} (${ageWords(patient.birthDate, today)})`],
    ['Record number', patient.recordNumber],
    ['Sex', patient.sex ? sexWords[patient.sex] : 'Not said'],
    ['Reads', `${languageName}, ${patient.printSize} pt${patient.readingLevel === 'easier' ? ', easier text' : ''}`],
  ];
  if (patient.phone !== '') facts.push(['Phone', patient.phone]);
  if (patient.address !== '') facts.push(['Address', patient.address]);
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="xs" c="dimmed">
              {name}
            </Text>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {patient.synthetic && (
        <Text size="sm" mt="xs" c="dimmed">
          <IconAlertTriangleFilled size={13} aria-hidden /> Made up for the demo: not a real person.
        </Text>
      )}
    </>
  );
};

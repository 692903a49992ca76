import { Text } from '@mantine/core';
import { TextLink } from '@/components/shell/links';
import { writtenCivilDate } from '@/components/shell/written-date';

export type SubjectLineProps =
  | { kind: 'patient'; id: string; name: string; birthDate: string; recordNumber: string }
  | { kind: 'preset'; label: string }
  | { kind: 'made-up'; label: string }
  | { kind: 'profile' };

/** For whom the sheet is: a patient by name, or nobody. `language` says what the sheet does about the language they read. */
export const SubjectLine = ({ language, ...props }: SubjectLineProps & { language: string | null }) => {
  switch (props.kind) {
    case 'patient':
      return (
        <>
          <TextLink href={`/patients/${props.id}`} fw={600} size="lg">
            {props.name}
          </TextLink>
          <Text size="sm" c="dimmed">
            Born {writtenCivilDate(props.birthDate)}. Record {props.recordNumber}
          </Text>
          {language && (
            <Text size="sm" c="dimmed">
              {language}
            </Text>
          )}
        </>
      );
    case 'preset':
      return (
        <>
          <Text fw={600} size="lg">
            {props.label}
          </Text>
          <Text size="sm" c="dimmed">
            Preset, no name on the sheet
          </Text>
        </>
      );
    case 'made-up':
      return (
        <>
          <Text fw={600} size="lg">
            {props.label || 'Nothing of note'}
          </Text>
          <Text size="sm" c="dimmed">
            Made up for the checks, no name on the sheet
          </Text>
        </>
      );
    case 'profile':
      return (
        <>
          <Text fw={600} size="lg">
            New handout
          </Text>
          <Text size="sm" c="dimmed">
            No name on the sheet
          </Text>
        </>
      );
  }
};

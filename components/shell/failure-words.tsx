import { Text } from '@mantine/core';

/** Why something was not done, beside what was to do it: shown, and read out as soon as it is there. */
export const FailureWords = ({ words }: { words: string | null }) =>
  words && (
    <Text role="alert" c="var(--desk-stop)">
      {words}
    </Text>
  );

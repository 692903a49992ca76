import { Code, Text } from '@mantine/core';

/** How far the chain goes, and how anyone can prove it. */
export const ChainLine = ({ head }: { head: string }) => (
  <Text size="sm" c="dimmed" maw="46rem">
    The chain’s last event is number {head}. Each event holds the hash of the one before it, and of the sheet or note
    that it added, so a change or a gap shows. To check the whole chain, run <Code>npm run ledger:verify</Code> where
    Plainleaf runs.
  </Text>
);

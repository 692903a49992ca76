import { Button, Group, Text } from '@mantine/core';
import { CautionList } from '@/components/handout/caution-list';
import type { ContradictingPair } from '@/components/handout/find-contradicting';

type ContradictionListProps = {
  pairs: readonly ContradictingPair[];
  onTakeOff: (advice: ContradictingPair['advice'][number]) => void;
};

/** What the sheet says both ways. It is issued when one of each two is off. */
export const ContradictionList = ({ pairs, onTakeOff }: ContradictionListProps) =>
  pairs.length > 0 && (
    <CautionList id="contradictions-title" title="The sheet contradicts itself" words="Take one of the two off.">
      {pairs.map(({ advice, reason }) => (
        <li key={advice.map(({ adviceKey }) => adviceKey).join(' ')}>
          <Text size="sm">{reason}</Text>
          {advice.map((one) => (
            <Group key={one.adviceKey} gap={8} mt={4} justify="space-between" wrap="nowrap">
              <Text size="sm" fw={500}>
                {one.title}
              </Text>
              <Button
                size="compact-xs"
                variant="default"
                style={{ flex: 'none' }}
                aria-label={`Take it off: ${one.title}`}
                onClick={() => onTakeOff(one)}
              >
                Take off
              </Button>
            </Group>
          ))}
        </li>
      ))}
    </CautionList>
  );

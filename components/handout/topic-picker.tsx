import { Chip, Group, Text } from '@mantine/core';
import classes from './topic-picker.module.css';

export type TopicPickerProps = {
  topics: readonly { id: string; title: string }[];
  chosen: readonly string[];
  onChoose: (topicIds: string[]) => void;
};

const most = 3;

/** What the sheet is about: one topic or several, in the order in which they are listed. The last one stays. */
export const TopicPicker = ({ topics, chosen, onChoose }: TopicPickerProps) => {
  const toggle = (id: string) => {
    const next = topics
      .map((topic) => topic.id)
      .filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)));
    if (next.length > 0 && next.length <= most) onChoose(next);
  };
  return (
    <fieldset className={classes.topics}>
      <Text size="sm" c="dimmed" component="legend" mb={4}>
        About
      </Text>
      <Group gap={6}>
        {topics.map(({ id, title }) => {
          const isChosen = chosen.includes(id);
          return (
            <Chip
              key={id}
              size="xs"
              variant="outline"
              checked={isChosen}
              disabled={!isChosen && chosen.length >= most}
              onChange={() => toggle(id)}
            >
              {title}
            </Chip>
          );
        })}
      </Group>
    </fieldset>
  );
};

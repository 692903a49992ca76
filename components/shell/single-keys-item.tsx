'use client';

import { Menu, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSingleKeys } from '@/components/shell/use-single-keys';

/** Switches the keys that work when pressed alone on and off. */
export const SingleKeysItem = () => {
  const [on, setOn] = useSingleKeys();
  return (
    <Menu.CheckboxItem checked={on} onChange={setOn} checkIcon={<IconCheck size={16} aria-hidden />}>
      Single keys
      <Text span display="block" size="xs" c="dimmed">
        C copies the chart note, 1 to 5 record a teach-back
      </Text>
    </Menu.CheckboxItem>
  );
};

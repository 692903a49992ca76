import { Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { ruleWorkAddress } from '@/components/rule/rule-address';
import { TextLink } from '@/components/shell/links';
import type { OpenWork } from '@/lib/domain/rule/rule-views';
import classes from './rule.module.css';

type OpenWorkLineProps = { topicId: string; ruleId: string; open: OpenWork };

const words = ({ state, withdraws }: OpenWork): string => {
  if (withdraws) return state === 'draft' ? 'Withdrawal, given back' : 'Withdrawal in review';
  return state === 'draft' ? 'Draft' : 'In review';
};

/** What is being worked on of a rule, and by whom. */
export const OpenWorkLine = ({ topicId, ruleId, open }: OpenWorkLineProps) => (
  <Text size="sm" className={classes.openWork ?? ''}>
    <IconPencil size={14} aria-hidden />
    <TextLink
      size="sm"
      href={ruleWorkAddress(topicId, { id: open.versionId, state: open.state })}
      aria-label={`${words(open)}: ${ruleId}`}
    >
      {words(open)}
    </TextLink>
    <span>by {open.authorNames.join(', ')}</span>
  </Text>
);

import { Table } from '@mantine/core';
import { SeverityMark } from '@/components/handout/severity-mark';
import { NamedList } from '@/components/rule/named-list';
import { OpenWorkLine } from '@/components/rule/open-work-line';
import { ruleAddress } from '@/components/rule/rule-address';
import { TextLink } from '@/components/shell/links';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';
import type { ListedRule } from '@/lib/domain/rule/rule-views';
import classes from './rule.module.css';

type RuleTableProps = { rules: readonly ListedRule[]; names: RuleNames; topicId: string };

const stateWords: Record<Exclude<ListedRule['state'], 'in-force'>, string> = {
  withdrawn: 'Withdrawn',
  new: 'Not in force yet',
};

const Row = ({ listed, names, topicId }: { listed: ListedRule; names: RuleNames; topicId: string }) => {
  const { rule, state, open } = listed;
  return (
    <Table.Tr>
      <Table.Td>
        <TextLink href={ruleAddress(topicId, rule.id)} fw={600} className={classes.id ?? ''}>
          {rule.id}
        </TextLink>
      </Table.Td>
      <Table.Td>
        <SeverityMark severity={rule.severity} />
      </Table.Td>
      <Table.Td>
        {rule.adviceKeys.length > 0 ? <NamedList names={rule.adviceKeys.map(names.advice)} /> : 'No advice yet'}
      </Table.Td>
      <Table.Td>{rule.facts.length > 0 ? <NamedList names={rule.facts.map(names.fact)} /> : 'Nobody yet'}</Table.Td>
      <Table.Td>
        {rule.reason || 'No reason yet'}
        {state !== 'in-force' && <div className={classes.state}>{stateWords[state]}</div>}
        {open && <OpenWorkLine topicId={topicId} ruleId={rule.id} open={open} />}
      </Table.Td>
    </Table.Tr>
  );
};

/** Rules as lines: how grave, about what, for whom, why. */
export const RuleTable = ({ rules, names, topicId }: RuleTableProps) => (
  <Table aria-label="Rules" className={classes.table ?? ''} verticalSpacing={6} horizontalSpacing="xs">
    <Table.Thead>
      <Table.Tr>
        {['Rule', 'Severity', 'Advice', 'For whom', 'Reason'].map((heading) => (
          <Table.Th key={heading} scope="col">
            {heading}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rules.map((listed) => (
        <Row key={listed.rule.id} listed={listed} names={names} topicId={topicId} />
      ))}
    </Table.Tbody>
  </Table>
);

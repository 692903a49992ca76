import { Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { TextLink } from '@/components/shell/links';
import { claimDecisionWords } from '@/lib/domain/content/claim';
import type { AnsweringBlock, ClaimView } from '@/lib/domain/content/claim-view';
import classes from './claim.module.css';

type ClaimOutcomeProps = { claim: ClaimView; topicId: string };

const Block = ({ block, topicId }: { block: AnsweringBlock; topicId: string }) => {
  const { name, title, inForce } = block;
  return (
    <li>
      <TextLink size="sm" href={`/content/blocks/${encodeURIComponent(name)}?topic=${encodeURIComponent(topicId)}`}>
        {title ?? name}
      </TextLink>
      {!inForce && (
        <Text span size="sm" className={classes.withdrawn ?? ''}>
          <IconAlertTriangleFilled size={14} aria-hidden /> {title === null ? 'No such text' : 'Withdrawn'}
        </Text>
      )}
    </li>
  );
};

/** What became of a claim: the texts that answer it, or why there is none. */
export const ClaimOutcome = ({ claim, topicId }: ClaimOutcomeProps) => (
  <>
    <Text size="sm" fw={600}>
      {claimDecisionWords[claim.decision]}
    </Text>
    {claim.answeredBy.length > 0 && (
      <ul className={classes.blocks}>
        {claim.answeredBy.map((block) => (
          <Block key={block.name} block={block} topicId={topicId} />
        ))}
      </ul>
    )}
    {'note' in claim && <Text size="sm">{claim.note}</Text>}
    {'reason' in claim && <Text size="sm">{claim.reason}</Text>}
  </>
);

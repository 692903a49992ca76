import { Group, Radio, Text, TextInput } from '@mantine/core';
import type { RatingDraft } from '@/components/check/rating-form-state';
import { answerWords, type ItemAnswer, type Proposal, type RatingItem } from '@/lib/domain/check/rating';
import classes from './rating.module.css';

type RatingItemFieldProps = {
  item: RatingItem;
  given: RatingDraft[number] | undefined;
  proposal: Proposal | undefined;
  overruled: boolean;
  /** The answer follows from others. */
  decided: boolean;
  problem: string | undefined;
  onAnswer: (answer: ItemAnswer) => void;
  onReason: (reason: string) => void;
};

const choicesFor = ({ appliesNotWhen }: RatingItem): ItemAnswer[] =>
  appliesNotWhen === null ? ['yes', 'no'] : ['yes', 'no', 'not-applicable'];

const Software = ({ proposal }: { proposal: Proposal | undefined }) => (
  <Text size="sm" c="dimmed" className={classes.software ?? ''}>
    {proposal ? (
      <>
        Software: <b>{answerWords[proposal.answer]}</b>. {proposal.why}
      </>
    ) : (
      'Software can’t tell.'
    )}
  </Text>
);

/** One question with its answer, and what software says of it beside it. */
export const RatingItemField = (props: RatingItemFieldProps) => {
  const { item, given, proposal, overruled, decided, problem, onAnswer, onReason } = props;
  return (
    <li className={classes.item}>
      <div>
        <Radio.Group
          label={`${item.number}. ${item.asks}`}
          description={item.appliesNotWhen ? `Does not apply when ${item.appliesNotWhen}.` : undefined}
          value={given?.answer ?? ''}
          onChange={(value) => onAnswer(value as ItemAnswer)}
          error={overruled ? undefined : problem}
        >
          <Group gap="md" mt={8}>
            {choicesFor(item).map((answer) => (
              <Radio key={answer} value={answer} label={answerWords[answer]} disabled={decided} />
            ))}
          </Group>
        </Radio.Group>
        {decided && (
          <Text size="sm" mt={6}>
            Follows from your other answers.
          </Text>
        )}
        {overruled && !decided && (
          <TextInput
            mt="xs"
            label={`Why you see question ${item.number} otherwise than the software`}
            value={given?.reason ?? ''}
            maxLength={300}
            error={problem}
            onChange={(event) => onReason(event.currentTarget.value)}
          />
        )}
      </div>
      <Software proposal={proposal} />
    </li>
  );
};

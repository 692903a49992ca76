import { Text } from '@mantine/core';
import { WordsForm } from '@/components/content/words-form';

type WithdrawRuleFormProps = {
  ruleId: string;
  /** Answers what went wrong; null when nothing did. */
  onAsk: (reason: string) => Promise<string | null>;
  onCancel: () => void;
};

/** Asks for a rule to go. Somebody else agrees before it does. */
export const WithdrawRuleForm = ({ ruleId, onAsk, onCancel }: WithdrawRuleFormProps) => (
  <WordsForm
    name={`Withdraw ${ruleId}`}
    label="Why it is not needed any more"
    description="The reviewer reads it, and it stays in the record."
    limit={500}
    missing="Write why it is not needed any more."
    action="Give the withdrawal to review"
    onGive={onAsk}
    onCancel={onCancel}
  >
    <Text size="sm" mt={6}>
      The rule stays in force until somebody else has agreed.
    </Text>
  </WordsForm>
);

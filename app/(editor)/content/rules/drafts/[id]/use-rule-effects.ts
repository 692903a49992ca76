import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { useWhenSettled } from '@/app/_client/use-when-settled';
import type { RuleDraft } from '@/lib/domain/rule/rule-draft';
import type { RuleEffects } from '@/lib/domain/rule/rule-effects';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

const settleMilliseconds = 150;

type Answer = { answer: RuleEffects | null; failure: string | null };

/** Whom the rule would change as it stands in the form; the last answer stays until the next one is there. */
export const useRuleEffects = ({ topicId, ruleId, withdraws }: RuleVersion, draft: RuleDraft): Answer => {
  const [found, setFound] = useState<Answer>({ answer: null, failure: null });
  const { loosenedBecause: _, ...rule } = draft;
  useWhenSettled({
    wanted: JSON.stringify({ topicId, ruleId, rule: withdraws ? null : rule }),
    settleMilliseconds,
    ask: (wanted, signal) =>
      callApi<RuleEffects>('/rule-drafts/effects', { method: 'POST', body: JSON.parse(wanted), signal }),
    onAnswer: (answer) =>
      setFound((before) =>
        answer.ok
          ? { answer: answer.value, failure: null }
          : { answer: before.answer, failure: answer.problem.fields?.[0]?.reason ?? answer.problem.detail },
      ),
  });
  return found;
};

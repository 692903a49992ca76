import type { Loosening, RuleDifference } from '@/lib/domain/rule/compare-rules';
import type { Severity } from '@/lib/domain/rule/rule';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';

/** What a rule of each severity does to the sheet. */
export const severityMeans: Record<Severity, string> = {
  block: 'Leave the advice out, always',
  warn: 'Only with its caution, and with a reason when a clinician adds it',
  note: 'On the sheet, with its caution beside it',
};

export const ruleFieldWords: Record<RuleDifference['field'], string> = {
  adviceKeys: 'Advice',
  facts: 'For whom',
  severity: 'Severity',
  reason: 'Reason',
  saferText: 'Safer alternative',
  saferAdvice: 'Safer advice',
  caution: 'Caution',
  sources: 'Sources',
};

export const severityWords: Record<Severity, string> = { block: 'Stop', warn: 'Caution', note: 'Note' };

type Explain<Kind> = (loosening: Extract<Loosening, { kind: Kind }>, names: RuleNames) => string;

const listed = (items: readonly string[]): string => items.join(', ');

const explanations: { [Kind in Loosening['kind']]: Explain<Kind> } = {
  withdrawn: () => 'the rule would be gone',
  'severity-lowered': ({ from, to }) => `${severityWords[from]} would become ${severityWords[to].toLowerCase()}`,
  'facts-removed': ({ facts }, names) => `no longer for ${listed(facts.map(names.fact))}`,
  'advice-removed': ({ adviceKeys }, names) => `no longer about ${listed(adviceKeys.map(names.advice))}`,
  'alternative-removed': () => 'the safer alternative would no longer come first',
};

/** How a change loosens a rule, for whoever reviews it: "no longer for Gout". */
export const explainLoosening = (loosening: Loosening, names: RuleNames): string => {
  const explain = explanations[loosening.kind] as Explain<Loosening['kind']>;
  return explain(loosening as never, names);
};

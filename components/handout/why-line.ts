import type { AdviceView } from '@/lib/domain/handout/preview';

/**
 * The why in one line. Advice that a warning keeps off is explained by the fact that the warning hangs on, which says
 * more than that there is one: "Warfarin (SR-024)".
 */
export const whyLine = ({ onSheet, addable, needsReason, rules, why }: AdviceView): string => {
  const warnings = rules.filter((rule) => rule.severity === 'warn');
  if (onSheet || !addable || !needsReason || warnings.length === 0) return why;
  const facts = [...new Set(warnings.map((rule) => rule.factLabel))];
  return `${facts.join(', ')} (${warnings.map((rule) => rule.rule).join(', ')})`;
};

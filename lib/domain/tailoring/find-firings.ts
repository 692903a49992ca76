import type { Fact } from '@/lib/domain/profile/fact';
import type { FactStates } from '@/lib/domain/profile/fact-states';
import type { Rule, Severity } from '@/lib/domain/rule/rule';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/** A rule that holds for this person, and the fact that set it off. */
export type Firing = { rule: Rule; fact: Fact | 'everyone' };

const strictness: Record<Severity, number> = { block: 0, warn: 1, note: 2 };

/** Which rules fire on which advice, strictest first? A rule that several facts set off is named with the stated one. */
export const findFirings = (library: CompiledLibrary, states: FactStates): Map<string, Firing[]> => {
  const firings = new Map<string, Firing[]>();
  const fired = new Set<Rule>();
  for (const fact of ['everyone' as const, ...states.present])
    for (const rule of library.rulesByFact.get(fact) ?? []) {
      if (fired.has(rule)) continue;
      fired.add(rule);
      for (const adviceKey of rule.adviceKeys) {
        const list = firings.get(adviceKey);
        if (list) list.push({ rule, fact });
        else firings.set(adviceKey, [{ rule, fact }]);
      }
    }
  for (const list of firings.values())
    list.sort((one, other) => strictness[one.rule.severity] - strictness[other.rule.severity]);
  return firings;
};

/** Which advice must wait, because a block that has a safer alternative hangs on something not known? */
export const findHeldBack = (library: CompiledLibrary, states: FactStates): Map<string, Fact[]> => {
  const heldBack = new Map<string, Fact[]>();
  for (const [fact, rules] of library.rulesByFact) {
    if (fact === 'everyone' || states.stateOf(fact) !== 'unknown') continue;
    for (const rule of rules) {
      if (rule.severity !== 'block' || rule.saferAlternative === null) continue;
      for (const adviceKey of rule.adviceKeys) heldBack.set(adviceKey, [...(heldBack.get(adviceKey) ?? []), fact]);
    }
  }
  return heldBack;
};

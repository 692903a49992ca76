import type { Fact } from '@/lib/domain/profile/fact';
import type { FactStates } from '@/lib/domain/profile/fact-states';
import type { CompiledAdvice, CompiledBlock } from '@/lib/domain/tailoring/compile-library';
import type { Firing } from '@/lib/domain/tailoring/find-firings';
import type { Caution, DecisionReason, Gate, Outcome } from '@/lib/domain/tailoring/tailoring';

/** A first answer for one piece of advice, before the room on the sheet is shared out. */
export type Draft = {
  adviceKey: string;
  outcome: Outcome;
  reason: DecisionReason;
  rules: string[];
  cautions: Caution[];
  /** The versions that hold for this person, highest priority first. */
  blocks: CompiledBlock[];
  /** Versions that would hold, but for their review date. */
  lapsed: CompiledBlock[];
};

type Situation = { states: FactStates; gate: Gate; firings: Firing[]; unknown: Fact[] };

type Answer = Pick<Draft, 'outcome' | 'reason'>;

type Held = Pick<Draft, 'blocks' | 'lapsed'>;

const applies = (block: CompiledBlock, states: FactStates): boolean =>
  block.block.for.length === 0 || block.block.for.some((fact) => states.present.has(fact));

/** Which facts of this person make the block a good fit? */
export const fittingFacts = (block: CompiledBlock, states: FactStates): Fact[] =>
  block.suits.filter((fact) => states.present.has(fact));

const place = (blocks: CompiledBlock[], { states, firings, unknown }: Situation): Answer => {
  const [first] = blocks;
  if (!first) return { outcome: 'not-applicable', reason: { kind: 'no-text' } };
  if (unknown.length > 0) return { outcome: 'offered', reason: { kind: 'not-known', facts: unknown } };
  const { placement } = first.block;
  if (placement === 'core') return { outcome: 'included', reason: { kind: 'core' } };
  if (firings.some(({ rule }) => rule.severity === 'warn')) return { outcome: 'offered', reason: { kind: 'warned' } };
  if (placement === 'on-request') return { outcome: 'offered', reason: { kind: 'on-request' } };
  const facts = fittingFacts(first, states);
  if (facts.length > 0) return { outcome: 'included', reason: { kind: 'fits', facts } };
  return placement === 'if-room'
    ? { outcome: 'included', reason: { kind: 'fills-room' } }
    : { outcome: 'offered', reason: { kind: 'on-request' } };
};

/** Firings come strictest first. */
const blockedBy = (firings: Firing[]): Answer => {
  const blocking = firings.filter(({ rule }) => rule.severity === 'block');
  return { outcome: 'blocked', reason: { kind: 'blocked', facts: [...new Set(blocking.map(({ fact }) => fact))] } };
};

const answer = (entry: CompiledAdvice, { blocks, lapsed }: Held, situation: Situation): Answer => {
  if (situation.firings[0]?.rule.severity === 'block') return blockedBy(situation.firings);
  if (entry.advice.default === 'clinician') return { outcome: 'clinician-only', reason: { kind: 'clinician-only' } };
  if (blocks.length === 0) {
    const [old] = lapsed;
    if (old) return { outcome: 'not-applicable', reason: { kind: 'review-lapsed', reviewBy: old.block.reviewBy } };
    if (entry.blocks.length > 0)
      return { outcome: 'not-applicable', reason: { kind: 'not-for-this-person', facts: entry.audience } };
  }
  if (blocks.some((block) => block.isHelp)) return { outcome: 'included', reason: { kind: 'danger-sign-advice' } };
  if (situation.gate.status === 'assess-first') return { outcome: 'not-applicable', reason: { kind: 'assess-first' } };
  return place(blocks, situation);
};

/** What is the answer for one piece of advice, room on the sheet aside? A block wins over everything. */
export const decide = (entry: CompiledAdvice, situation: Situation): Draft => {
  const blocks =
    entry.audience.length === 0 ? entry.blocks : entry.blocks.filter((block) => applies(block, situation.states));
  const rules: string[] = [];
  const cautions: Caution[] = [];
  for (const { rule, fact } of situation.firings) {
    rules.push(rule.id);
    if (rule.severity !== 'block' && rule.caution !== null)
      cautions.push({ rule: rule.id, severity: rule.severity, fact, text: rule.caution });
  }
  const lapsed = entry.lapsed.filter((block) => applies(block, situation.states));
  const { outcome, reason } = answer(entry, { blocks, lapsed }, situation);
  return {
    adviceKey: entry.advice.key,
    outcome,
    reason,
    rules,
    cautions,
    blocks,
    lapsed,
  };
};

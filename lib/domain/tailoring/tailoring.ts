import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { GateKind } from '@/lib/domain/content/topic-gate';
import type { Fact } from '@/lib/domain/profile/fact';
import type { Severity } from '@/lib/domain/rule/rule';

export const outcomes = ['included', 'offered', 'blocked', 'clinician-only', 'not-applicable'] as const;

export type Outcome = (typeof outcomes)[number];

/** A warning or note that travels with the advice and is printed beside it. */
export type Caution = { rule: string; severity: Exclude<Severity, 'block'>; fact: Fact | 'everyone'; text: string };

/** Why a decision came out as it did. Every case has words in explain-decision.ts. */
export type DecisionReason =
  | { kind: 'core' }
  | { kind: 'fits'; facts: Fact[] }
  | { kind: 'fills-room' }
  | { kind: 'danger-sign-advice' }
  | { kind: 'on-request' }
  | { kind: 'no-room' }
  | { kind: 'warned' }
  | { kind: 'safer-alternative'; adviceKey: string }
  | { kind: 'contradicts'; adviceKey: string }
  | { kind: 'not-known'; facts: Fact[] }
  | { kind: 'blocked'; facts: (Fact | 'everyone')[] }
  | { kind: 'clinician-only' }
  | { kind: 'not-for-this-person'; facts: Fact[] }
  | { kind: 'assess-first' }
  | { kind: 'no-text' }
  /** Its text is so long past its review date, an ISO day, that it can't be printed. */
  | { kind: 'review-lapsed'; reviewBy: string };

export type Decision = {
  adviceKey: string;
  outcome: Outcome;
  /** The rules that fired on this advice for this person, strictest first. */
  rules: string[];
  cautions: Caution[];
  reason: DecisionReason;
};

export type GateCause = { kind: 'red-flag'; redFlag: string } | { kind: GateKind };

/** `assess-first`: nothing but when-to-get-help text goes on the sheet until the person has been assessed. */
export type Gate = { status: 'none' } | { status: 'assess-first'; because: GateCause[] };

/** Something not known of this person that would change these decisions. */
export type Question = { fact: Fact | 'pregnancy'; wouldChange: string[] };

export type Tailoring = {
  gate: Gate;
  /** One decision for every advice key of the topic. */
  decisions: Map<string, Decision>;
  /** Most decisive first. */
  questions: Question[];
  /** The default sheet: advice keys in printed order. */
  sheet: string[];
  /** The block versions that hold for this person, by advice key. */
  versions: Map<string, BlockVersion[]>;
  /** Those that would hold for this person, but for a review that is too long overdue. */
  lapsed: BlockVersion[];
};

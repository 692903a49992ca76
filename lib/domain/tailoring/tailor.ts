import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { Paper } from '@/lib/domain/handout/handout-document';
import { type FactStates, findFactStates } from '@/lib/domain/profile/fact-states';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { type Draft, decide } from '@/lib/domain/tailoring/decide';
import { findFirings, findHeldBack } from '@/lib/domain/tailoring/find-firings';
import { findGate } from '@/lib/domain/tailoring/find-gate';
import { findQuestions } from '@/lib/domain/tailoring/find-questions';
import { shareRoom } from '@/lib/domain/tailoring/share-room';
import type { Decision, Gate, Tailoring } from '@/lib/domain/tailoring/tailoring';

const makeDrafts = (library: CompiledLibrary, states: FactStates, gate: Gate, isComplete: boolean) => {
  const firings = findFirings(library, states);
  const heldBack = isComplete ? new Map<string, never[]>() : findHeldBack(library, states);
  const drafts = new Map<string, Draft>();
  for (const [key, entry] of library.advice)
    drafts.set(key, decide(entry, { states, gate, firings: firings.get(key) ?? [], unknown: heldBack.get(key) ?? [] }));
  return drafts;
};

/** In which order are these pieces of advice printed: by section, then by priority? */
export const inPrintedOrder = (library: CompiledLibrary, adviceKeys: string[]): string[] => {
  const place = (key: string) => {
    const entry = library.advice.get(key);
    const first = entry?.blocks[0];
    return { section: first?.sectionRank ?? 0, priority: first?.block.priority ?? 0, rank: entry?.rank ?? 0 };
  };
  return adviceKeys
    .map((key) => ({ key, ...place(key) }))
    .sort((a, b) => a.section - b.section || b.priority - a.priority || a.rank - b.rank)
    .map(({ key }) => key);
};

const toDecision = ({ adviceKey, outcome, rules, cautions, reason }: Draft): Decision => ({
  adviceKey,
  outcome,
  rules,
  cautions,
  reason,
});

const toTailoring = (library: CompiledLibrary, drafts: Map<string, Draft>): Omit<Tailoring, 'gate' | 'questions'> => {
  const decisions = new Map<string, Decision>();
  const versions = new Map<string, BlockVersion[]>();
  const lapsed: BlockVersion[] = [];
  const included: string[] = [];
  for (const [key, draft] of drafts) {
    decisions.set(key, toDecision(draft));
    versions.set(
      key,
      draft.blocks.map(({ block }) => block),
    );
    for (const { block } of draft.lapsed) lapsed.push(block);
    if (draft.outcome === 'included') included.push(key);
  }
  return { decisions, versions, lapsed, sheet: inPrintedOrder(library, included) };
};

/**
 * Which advice applies to this person, why or why not, what should be asked, and what does the default sheet hold?
 * Pure: the same library and profile always give the same answer. The profile must be sound
 * (find-profile-problems.ts). The room on the default sheet is that of two pages of `paper` at 12 pt.
 */
export const tailor = (library: CompiledLibrary, profile: Profile, paper: Paper = 'a4'): Tailoring => {
  const states = findFactStates(profile, library.implications);
  const gate = findGate(library, states);
  const drafts = makeDrafts(library, states, gate, profile.complete);
  const questions = profile.complete ? [] : findQuestions({ library, states, gate, drafts });
  shareRoom(drafts, library, states, paper);
  return { gate, questions, ...toTailoring(library, drafts) };
};

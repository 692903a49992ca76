import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { AdviceKey, TopicLibrary } from '@/lib/domain/content/topic-library';
import { estimateBlockHeight } from '@/lib/domain/handout/estimate-height';
import type { Fact } from '@/lib/domain/profile/fact';
import { findKnownTokens, type KnownTokens } from '@/lib/domain/profile/find-profile-problems';
import { findImplications, type Implications } from '@/lib/domain/profile/implications';
import type { RedFlag } from '@/lib/domain/rule/red-flag';
import type { Rule } from '@/lib/domain/rule/rule';

/** The section whose blocks are merged into the "Get help now" box. */
export const helpSectionId = 'get-help';

export type CompiledBlock = { block: BlockVersion; isHelp: boolean; sectionRank: number; height: number };

export type CompiledAdvice = { advice: AdviceKey; rank: number; blocks: CompiledBlock[] };

/** A library with the look-ups that one profile after another needs. Made once for each revision of the content. */
export type CompiledLibrary = {
  source: TopicLibrary;
  advice: ReadonlyMap<string, CompiledAdvice>;
  rulesByFact: ReadonlyMap<Fact | 'everyone', readonly Rule[]>;
  rules: ReadonlyMap<string, Rule>;
  redFlags: ReadonlyMap<string, RedFlag>;
  /** For each fact, the advice whose blocks are only for people with it. */
  adviceByAudience: ReadonlyMap<Fact, readonly string[]>;
  implications: Implications;
  known: KnownTokens;
};

const byPriority = (one: CompiledBlock, other: CompiledBlock): number => other.block.priority - one.block.priority;

const append = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Prepares a topic's content for tailoring. */
export const compileLibrary = (library: TopicLibrary): CompiledLibrary => {
  const sectionRank = new Map(library.topic.sections.map((section, index) => [section.id, index]));
  const blocks = new Map<string, CompiledBlock[]>();
  const adviceByAudience = new Map<Fact, string[]>();
  for (const block of library.blocks) {
    append(blocks, block.adviceKey, {
      block,
      isHelp: block.section === helpSectionId,
      sectionRank: sectionRank.get(block.section) ?? library.topic.sections.length,
      height: estimateBlockHeight(block.body),
    });
    for (const fact of block.for) append(adviceByAudience, fact, block.adviceKey);
  }

  const rulesByFact = new Map<Fact | 'everyone', Rule[]>();
  for (const rule of library.rules) for (const fact of rule.facts) append(rulesByFact, fact, rule);

  return {
    source: library,
    advice: new Map(
      library.adviceKeys.map((advice, rank) => [
        advice.key,
        { advice, rank, blocks: (blocks.get(advice.key) ?? []).sort(byPriority) },
      ]),
    ),
    rulesByFact,
    rules: new Map(library.rules.map((rule) => [rule.id, rule])),
    redFlags: new Map(library.redFlags.map((flag) => [flag.id, flag])),
    adviceByAudience,
    implications: findImplications(library.vocabulary),
    known: findKnownTokens(
      library.vocabulary,
      library.redFlags.map((flag) => flag.id),
    ),
  };
};

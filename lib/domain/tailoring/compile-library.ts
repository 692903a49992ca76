import type { BlockVersion } from '@/lib/domain/content/block-version';
import { reviewStateOf } from '@/lib/domain/content/review-date';
import type { AdviceKey, TopicLibrary } from '@/lib/domain/content/topic-library';
import { estimateBlockHeight } from '@/lib/domain/handout/estimate-height';
import type { Fact } from '@/lib/domain/profile/fact';
import { findKnownTokens, type KnownTokens } from '@/lib/domain/profile/find-profile-problems';
import { findImplications, type Implications } from '@/lib/domain/profile/implications';
import type { RedFlag } from '@/lib/domain/rule/red-flag';
import type { Rule } from '@/lib/domain/rule/rule';

/** The section whose blocks are merged into the "Get help now" box. */
export const helpSectionId = 'get-help';

/** `suits` holds the facts that make the block a good fit: those it is for and those it fits. */
export type CompiledBlock = {
  block: BlockVersion;
  isHelp: boolean;
  sectionRank: number;
  height: number;
  suits: Fact[];
};

/**
 * `audience` holds every fact that some block of the advice is only for; it is empty when all are for everyone. `lapsed`
 * are blocks whose review is so long overdue that they can't be printed.
 */
export type CompiledAdvice = {
  advice: AdviceKey;
  rank: number;
  blocks: CompiledBlock[];
  lapsed: CompiledBlock[];
  audience: Fact[];
};

/** A library with the look-ups that one profile after another needs. Made once for each revision of the content. */
export type CompiledLibrary = {
  source: TopicLibrary;
  advice: ReadonlyMap<string, CompiledAdvice>;
  rulesByFact: ReadonlyMap<Fact | 'everyone', readonly Rule[]>;
  rules: ReadonlyMap<string, Rule>;
  /** The advice of each rule, by its place in the topic's order. */
  adviceRanks: ReadonlyMap<Rule, readonly number[]>;
  redFlags: ReadonlyMap<string, RedFlag>;
  /** Danger signs of topics that the sheet is not about: never asked for, but stated they close it as well. */
  redFlagsElsewhere: ReadonlyMap<string, RedFlag>;
  /** Facts that close the sheet as a danger sign does. */
  gateFacts: ReadonlySet<Fact>;
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

/**
 * Prepares a topic's content for tailoring. `today` is an ISO day: a text whose review lapsed by then is left out. Without
 * it nothing lapses. `redFlagsElsewhere` are the danger signs of the installation's other topics.
 */
export const compileLibrary = (
  library: TopicLibrary,
  today?: string,
  redFlagsElsewhere: readonly RedFlag[] = [],
): CompiledLibrary => {
  const sectionRank = new Map(library.topic.sections.map((section, index) => [section.id, index]));
  const blocks = new Map<string, CompiledBlock[]>();
  const lapsed = new Map<string, CompiledBlock[]>();
  const adviceByAudience = new Map<Fact, string[]>();
  for (const block of library.blocks) {
    const isLapsed = today !== undefined && reviewStateOf(block.reviewBy, today) === 'lapsed';
    append(isLapsed ? lapsed : blocks, block.adviceKey, {
      block,
      isHelp: block.section === helpSectionId,
      sectionRank: sectionRank.get(block.section) ?? library.topic.sections.length,
      height: estimateBlockHeight(block.title, block.body),
      suits: [...block.for, ...block.fits],
    });
    if (!isLapsed) for (const fact of block.for) append(adviceByAudience, fact, block.adviceKey);
  }

  const rulesByFact = new Map<Fact | 'everyone', Rule[]>();
  for (const rule of library.rules) for (const fact of rule.facts) append(rulesByFact, fact, rule);

  const rankOf = new Map(library.adviceKeys.map(({ key }, rank) => [key, rank]));
  const ranksOf = (keys: string[]): number[] => keys.map((key) => rankOf.get(key)).filter((rank) => rank !== undefined);

  return {
    source: library,
    advice: new Map(
      library.adviceKeys.map((advice, rank) => {
        const versions = (blocks.get(advice.key) ?? []).sort(byPriority);
        const audience = [...new Set(versions.flatMap(({ block }) => block.for))];
        return [advice.key, { advice, rank, blocks: versions, lapsed: lapsed.get(advice.key) ?? [], audience }];
      }),
    ),
    rulesByFact,
    rules: new Map(library.rules.map((rule) => [rule.id, rule])),
    adviceRanks: new Map(library.rules.map((rule) => [rule, ranksOf(rule.adviceKeys)])),
    redFlags: new Map(library.redFlags.map((flag) => [flag.id, flag])),
    redFlagsElsewhere: new Map(redFlagsElsewhere.map((flag) => [flag.id, flag])),
    gateFacts: new Set(library.topic.gates.map(({ fact }) => fact)),
    adviceByAudience,
    implications: findImplications(library.vocabulary),
    known: findKnownTokens(
      library.vocabulary,
      [...library.redFlags, ...redFlagsElsewhere].map((flag) => flag.id),
    ),
  };
};

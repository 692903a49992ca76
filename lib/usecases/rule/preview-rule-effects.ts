import 'server-only';
import type { z } from 'zod';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findRecentProfiles } from '@/lib/db/rule/find-recent-profiles';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { findRuleEffects } from '@/lib/domain/rule/find-rule-effects';
import { replaceRule } from '@/lib/domain/rule/replace-rule';
import type { Rule } from '@/lib/domain/rule/rule';
import { findUnknownRuleParts, type ruleEffectsSchema } from '@/lib/domain/rule/rule-draft';
import { type RuleEffects, sumUpRecent } from '@/lib/domain/rule/rule-effects';
import { listRuleParts } from '@/lib/domain/rule/rule-parts';
import { type CompiledLibrary, compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { refuse } from '@/lib/usecases/access/refuse';
import { namesUnknown } from '@/lib/usecases/rule/rule-problems';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

const recentSheets = 200;

/** Under this id a rule that has none yet is tried out. */
const unnumbered = 'XX-000';

const compiled = new WeakMap<TopicLibrary, CompiledLibrary>();

const compileOnce = (library: TopicLibrary): CompiledLibrary => {
  const known = compiled.get(library) ?? compileLibrary(library);
  compiled.set(library, known);
  return known;
};

type Change = { topicId: string; ruleId: string; rule: Rule | null };

/** Whom would this change? The presets by name; the people of the clinic's last sheets as counts only. */
export const findEffectsOf = async (
  { clinicId }: Pick<Actor, 'clinicId'>,
  { topicId, ruleId, rule }: Change,
): Promise<RuleEffects> => {
  const { library } = await loadTopicLibrary(topicId);
  const before = compileOnce(library);
  const after = compileLibrary(replaceRule(library, ruleId, rule));
  const inForce = library.rules.find(({ id }) => id === ruleId);
  const profiles = await inClinic(clinicId, (tx) => findRecentProfiles(tx, topicId, recentSheets));
  const effects = findRuleEffects(before, after, profiles);
  const facts = [...new Set([...(rule?.facts ?? []), ...(inForce?.facts ?? [])])];
  const { presets } = library;
  const onPresets = findRuleEffects(
    before,
    after,
    presets.map(({ profile }) => profile),
  );
  return {
    presets: presets.flatMap(({ id, label }, index) => {
      const changes = onPresets[index] ?? [];
      return changes.length > 0 ? [{ id, label, effects: changes }] : [];
    }),
    presetsLookedAt: presets.length,
    recent: sumUpRecent({ library: before, profiles, effects }, facts),
  };
};

type Input = { actor: Actor; given: z.output<typeof ruleEffectsSchema> };

/** The same for a rule that is not saved, and may be incomplete. */
export const previewRuleEffects = async ({ actor, given }: Input): Promise<Result<RuleEffects, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const { topicId, ruleId, rule } = given;
  const topic = await chooseTopic({ actor, wanted: topicId });
  if (!topic.ok) return topic;
  const { library } = await loadTopicLibrary(topicId);
  const unknown = rule ? findUnknownRuleParts(rule, listRuleParts(library)) : [];
  if (unknown.length > 0) return failure(namesUnknown(unknown));
  const id = ruleId ?? unnumbered;
  const change = { topicId, ruleId: id, rule: rule && { ...rule, id } };
  return success(await findEffectsOf(actor, change));
};

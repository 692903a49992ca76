import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { getRule } from '@/lib/usecases/rule/get-rule';
import { aNewRecall, buildRecall, giveSheet, granted } from '@/tests/builders/recall-builder';
import type { Params } from '@/tests/trust/access/route-case';
import { topicId } from '@/tests/trust/access/text-things';
import type { Side } from '@/tests/trust/access/world';

const adviceKey = 'relief.massage';

export const recallBody = () => {
  const { target, severity, reason, letter } = aNewRecall({ kind: 'advice-key', id: adviceKey });
  return { target, severity, reason, letter };
};

/** A sheet that this clinic's patient was given. */
export const aHandout = async ({ clinician, patient }: Side): Promise<Params> => ({
  id: await giveSheet(clinician.actor, { patient }),
});

/** A recall that reaches this clinic's patient. */
export const aRecall = async (side: Side): Promise<Params> => {
  await aHandout(side);
  return { id: await buildRecall(side.admin.actor, { kind: 'advice-key', id: adviceKey }) };
};

const taken = new Set<string>();

const takeOne = (ids: readonly string[]): Params => {
  const id = ids.find((one) => !taken.has(one));
  if (id === undefined) throw new Error('There are no more of these in the pack.');
  taken.add(id);
  return { id };
};

/** A text in force that sheets can do without, another one each time. */
export const aTextInForce = async (): Promise<Params> => {
  const { library } = await loadTopicLibrary(topicId);
  const spare = library.blocks.filter((block) => block.placement !== 'core' && block.adviceKey !== adviceKey);
  return takeOne(spare.map(({ versionId }) => versionId));
};

/** A rule in force, another one each time. */
export const aRuleInForce = async ({ writer: { actor } }: Side): Promise<Params> => {
  const { rules } = (await loadTopicLibrary(topicId)).library;
  const { id: ruleId = '' } = takeOne(rules.map(({ id }) => id));
  const { versions } = granted(await getRule({ actor, topicId, ruleId }));
  return { id: versions[0]?.id ?? '' };
};

import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@/lib/db/generated/client';
import { uuidv7 } from '@/lib/db/uuidv7';
import { type Rule, ruleSchema } from '@/lib/domain/rule/rule';

/** Keeps the history of a topic's rules in step with what is in force after an import. */
export const importRuleVersions = async (
  tx: Prisma.TransactionClient,
  topicId: string,
  rules: Rule[],
): Promise<void> => {
  const inForce = await tx.ruleVersion.findMany({ where: { topicId, state: 'published' } });
  const wanted = new Map(rules.map((rule) => [rule.id, rule]));
  const same = new Set(
    inForce
      .filter(({ ruleId, definition }) => isDeepStrictEqual(ruleSchema.parse(definition), wanted.get(ruleId)))
      .map(({ ruleId }) => ruleId),
  );
  const endedAt = new Date();
  for (const { id, ruleId } of inForce.filter((version) => !same.has(version.ruleId)))
    await tx.ruleVersion.update({
      where: { id },
      data: { state: wanted.has(ruleId) ? 'superseded' : 'withdrawn', endedAt },
    });

  const last = await tx.ruleVersion.groupBy({ by: ['ruleId'], where: { topicId }, _max: { number: true } });
  const numbers = new Map(last.map(({ ruleId, _max }) => [ruleId, _max.number ?? 0]));
  const data = rules
    .filter(({ id }) => !same.has(id))
    .map((definition) => ({
      id: uuidv7(),
      topicId,
      ruleId: definition.id,
      number: (numbers.get(definition.id) ?? 0) + 1,
      state: 'published' as const,
      origin: 'pack' as const,
      definition,
      publishedAt: endedAt,
    }));
  await tx.ruleVersion.createMany({ data });
};

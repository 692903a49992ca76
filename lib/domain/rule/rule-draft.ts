import { z } from 'zod';
import { factSchema } from '@/lib/domain/profile/fact';
import { type Rule, severities } from '@/lib/domain/rule/rule';
import type { RuleParts } from '@/lib/domain/rule/rule-parts';
import { writtenLine, writtenWords } from '@/lib/domain/written-words';

/** The sheet prints a caution beside the advice that it limits: at most this many words. */
export const mostCautionWords = 18;

const names = z.array(z.string().min(1).max(120)).max(60);

/** A rule as an editor's form holds it: like a rule, but it may be incomplete until it goes to review. */
export const ruleDefinitionSchema = z.strictObject({
  adviceKeys: names,
  facts: z.array(z.union([z.literal('everyone'), factSchema])).max(60),
  severity: z.enum(severities),
  reason: writtenWords(400),
  saferAlternative: z.strictObject({ text: writtenWords(300), adviceKey: z.string().max(120).nullable() }).nullable(),
  caution: writtenLine(300).nullable(),
  sources: names,
});

/** With why it may be looser than the rule in force; empty where it is not. */
export const ruleDraftSchema = ruleDefinitionSchema.extend({ loosenedBecause: writtenWords(500) });

export type RuleDraft = z.infer<typeof ruleDraftSchema>;

const topicId = z.string().min(1).max(80);
const ruleId = z.string().min(1).max(20);

/** The body of `POST /api/v1/rule-drafts`: a change of a rule that is there, or a new one. */
export const startRuleDraftSchema = z.strictObject({
  topicId,
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('existing'), id: ruleId }),
    z.strictObject({ kind: z.literal('new') }),
  ]),
});

/** The body of `PUT /api/v1/rule-drafts/[id]`. `edit` is the one that the changes were made on. */
export const saveRuleDraftSchema = z.strictObject({ edit: z.int().min(1), draft: ruleDraftSchema });

/** The body of `POST /api/v1/rule-drafts/effects`: the rule as it would be; null for the topic without it. */
export const ruleEffectsSchema = z.strictObject({
  topicId,
  ruleId: ruleId.nullable(),
  rule: ruleDefinitionSchema.nullable(),
});

export const emptyRuleDraft: RuleDraft = {
  adviceKeys: [],
  facts: [],
  severity: 'block',
  reason: '',
  saferAlternative: null,
  caution: null,
  sources: [],
  loosenedBecause: '',
};

export type RuleProblem = { field: string; reason: string };

/** How many words does the sheet print of this caution? What has no letter and no digit is no word. */
export const countCautionWords = (caution: string): number =>
  caution.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const unknownIn = (field: string, named: readonly string[], known: readonly string[], what: string): RuleProblem[] => {
  const all = new Set(known);
  return named.flatMap((name, index) => {
    if (!all.has(name)) return [{ field: `${field}.${index}`, reason: `There is no ${what} "${name}".` }];
    return named.indexOf(name) < index ? [{ field: `${field}.${index}`, reason: `"${name}" is named twice.` }] : [];
  });
};

/** Does it name only what the topic has, and each once? Never saved otherwise. */
export const findUnknownRuleParts = (draft: z.infer<typeof ruleDefinitionSchema>, parts: RuleParts): RuleProblem[] => {
  const keys = parts.advice.map(({ key }) => key);
  const safer = draft.saferAlternative?.adviceKey ?? null;
  const facts = parts.facts.map(({ fact }) => fact);
  const sources = parts.sources.map(({ id }) => id);
  return [
    ...unknownIn('adviceKeys', draft.adviceKeys, keys, 'advice'),
    ...unknownIn('facts', draft.facts, facts, 'fact'),
    ...(safer !== null && !keys.includes(safer)
      ? [{ field: 'saferAlternative.adviceKey', reason: `There is no advice "${safer}".` }]
      : []),
    ...unknownIn('sources', draft.sources, sources, 'source'),
  ];
};

const findCautionGaps = ({ severity, caution }: Rule): RuleProblem[] => {
  const field = 'caution';
  if (severity === 'block')
    return caution === null ? [] : [{ field, reason: 'Advice that is left out carries no caution. Take it off.' }];
  if (caution === null || caution === '')
    return [{ field, reason: 'Write what the sheet says beside the advice, to the patient.' }];
  const words = countCautionWords(caution);
  return words > mostCautionWords
    ? [{ field, reason: `It has ${words} words. Keep it to ${mostCautionWords} at most.` }]
    : [];
};

/** What is missing before this rule can be reviewed? Fields by name, with what to do about each. */
export const findRuleGaps = (rule: Rule): RuleProblem[] => {
  const { adviceKeys, facts, reason, saferAlternative, sources } = rule;
  const safer = saferAlternative?.adviceKey ?? null;
  const gaps: [isGap: boolean, field: string, reason: string][] = [
    [adviceKeys.length === 0, 'adviceKeys', 'Choose the advice that it is about.'],
    [facts.length === 0, 'facts', 'Choose whom it is for.'],
    [facts.includes('everyone') && facts.length > 1, 'facts', 'Everyone is everyone. Take the others off.'],
    [reason.trim() === '', 'reason', 'Say why, for the clinician.'],
    [saferAlternative?.text.trim() === '', 'saferAlternative.text', 'Say what to do instead.'],
    [
      safer !== null && adviceKeys.includes(safer),
      'saferAlternative.adviceKey',
      'The rule speaks against this advice itself. Choose another.',
    ],
    [sources.length === 0, 'sources', 'Name at least one source.'],
  ];
  return [
    ...gaps.filter(([isGap]) => isGap).map(([, field, what]) => ({ field, reason: what })),
    ...findCautionGaps(rule),
  ];
};

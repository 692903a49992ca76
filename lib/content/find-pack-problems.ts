import type { UnplacedProblem } from '@/lib/content/content-problem';
import { findContradictionProblems } from '@/lib/content/find-contradiction-problems';
import { findTeachBackProblems } from '@/lib/content/find-teach-back-problems';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Fact } from '@/lib/domain/profile/fact';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

const knownFacts = (vocabulary: Vocabulary, redFlagIds: string[]): Set<string> =>
  new Set([
    'everyone',
    'sex:female',
    'sex:male',
    ...vocabulary.ageBands.map(({ token }) => `age:${token}`),
    ...vocabulary.trimesters.map(({ token }) => `pregnancy:${token}`),
    ...vocabulary.conditions.map(({ token }) => `condition:${token}`),
    ...vocabulary.medicines.map(({ token }) => `medicine:${token}`),
    ...vocabulary.allergies.map(({ token }) => `allergy:${token}`),
    ...vocabulary.lifestyle.map(({ token }) => `lifestyle:${token}`),
    ...redFlagIds.map((id) => `redFlag:${id}`),
  ]);

/** Do the parts of a pack name only things that exist, and do its cautions stand where rules need them? */
export const findPackProblems = (library: TopicLibrary): UnplacedProblem[] => {
  const facts = knownFacts(
    library.vocabulary,
    library.redFlags.map(({ id }) => id),
  );
  const keys = new Set(library.adviceKeys.map(({ key }) => key));
  const sections = new Set(library.topic.sections.map(({ id }) => id));
  const sources = new Set(library.sources.map(({ id }) => id));
  const figures = new Set(library.figures.map(({ id }) => id));

  const problems: UnplacedProblem[] = [
    ...findTeachBackProblems(library.topic.teachBack, keys),
    ...findContradictionProblems(library.contradictions, keys),
  ];
  const check = (file: string, isKnown: boolean, reason: string, ...anchors: string[]) => {
    if (!isKnown) problems.push({ file, anchors, reason });
  };
  const checkFacts = (file: string, owner: string, named: readonly (Fact | 'everyone')[], ...anchors: string[]) => {
    for (const fact of named)
      check(file, facts.has(fact), `${owner} names the unknown fact "${fact}"`, ...anchors, fact);
  };

  for (const { fact, kind } of library.topic.gates) checkFacts('topic.json', `the gate ${kind}`, [fact]);
  for (const rule of library.rules) {
    checkFacts('rules.json', rule.id, rule.facts, rule.id);
    for (const key of rule.adviceKeys)
      check('rules.json', keys.has(key), `${rule.id} names the unknown advice "${key}"`, rule.id, key);
    const safer = rule.saferAlternative?.adviceKey ?? null;
    if (safer !== null)
      check('rules.json', keys.has(safer), `${rule.id} names the unknown advice "${safer}"`, rule.id, safer);
    for (const id of rule.sources)
      check('rules.json', sources.has(id), `${rule.id} names the unknown source "${id}"`, rule.id, id);
    const needsCaution = rule.severity !== 'block';
    check(
      'rules.json',
      needsCaution === (rule.caution !== null),
      `${rule.id}: only warn and note carry a caution`,
      rule.id,
      '"caution"',
    );
  }
  for (const flag of library.redFlags) {
    checkFacts('red-flags.json', flag.id, flag.scope, flag.id);
    const { id: flagId, adviceKey } = flag;
    check(
      'red-flags.json',
      keys.has(adviceKey),
      `${flagId} names the unknown advice "${adviceKey}"`,
      flagId,
      adviceKey,
    );
    for (const id of flag.sources)
      check('red-flags.json', sources.has(id), `${flagId} names the unknown source "${id}"`, flagId, id);
  }
  for (const term of [
    ...library.vocabulary.conditions,
    ...library.vocabulary.medicines,
    ...library.vocabulary.allergies,
    ...library.vocabulary.lifestyle,
  ])
    checkFacts('vocabulary.json', term.token, term.implies, `"${term.token}"`);
  for (const figure of library.figures)
    for (const key of figure.adviceKeys)
      check('figures.json', keys.has(key), `${figure.id} names the unknown advice "${key}"`, figure.id, key);
  for (const block of library.blocks) {
    const file = `blocks/${block.language}/${block.blockId}.md`;
    checkFacts(file, 'the block', [...block.for, ...block.fits]);
    check(file, keys.has(block.adviceKey), `unknown advice key "${block.adviceKey}"`, 'adviceKey:');
    check(file, sections.has(block.section), `unknown section "${block.section}"`, 'section:');
    for (const id of block.sources) check(file, sources.has(id), `unknown source "${id}"`, 'sources:');
    for (const node of block.body)
      if (node.kind === 'figure')
        check(file, figures.has(node.figureId), `unknown figure "${node.figureId}"`, '::figure', node.figureId);
  }
  return problems;
};

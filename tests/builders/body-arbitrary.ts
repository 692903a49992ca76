import fc from 'fast-check';
import { type BlockBody, type BodyNode, type BodyRun, urgencies, variableNames } from '@/lib/domain/content/block-body';

const words = fc
  .array(fc.constantFrom('Rest', 'your', 'calf.', '10:30', '1.', '-', '*', '#', '<b>', '&amp;', 'é', '🦵', '(soon)'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '));

const run: fc.Arbitrary<BodyRun> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('text' as const), text: words, strong: fc.boolean() }) },
  fc.record({
    kind: fc.constant('variable' as const),
    name: fc.constantFrom(...variableNames),
    strong: fc.boolean(),
  }),
);

const line = fc.array(run, { minLength: 1, maxLength: 3 });
const lines = fc.array(line, { minLength: 1, maxLength: 3 });

const node: fc.Arbitrary<BodyNode> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs: line }),
  fc.record({ kind: fc.constantFrom('bullets' as const, 'steps' as const), items: lines }),
  fc.record({ kind: fc.constant('callout' as const), paragraphs: lines }),
  fc.record({ kind: fc.constant('signs' as const), urgency: fc.constantFrom(...urgencies), items: lines }),
  fc.record({ kind: fc.constant('figure' as const), figureId: fc.constantFrom('calf-stretch', 'salt') }),
);

/** Texts with every kind of piece in every order, with words that look like markup. */
export const bodyArbitrary: fc.Arbitrary<BlockBody> = fc.array(node, { minLength: 1, maxLength: 6 });

import { expect, test } from 'vitest';
import { saidText } from '@/components/block/said-text';

test('says what stands for something else, and takes away what only the parser needs', () => {
  const markdown =
    ':::callout\nCall **{{clinicPhone}}** \\[today\\], caf&#233;.\n:::\n\n::figure[calf]\n\n:::soon\n- Pain.\n:::';
  expect(saidText(markdown)).toBe(
    '[Note box]\nCall **[Clinic’s telephone]** [today], café.\n[End of the box]\n\n[Drawing: calf]\n\n[Book a visit]\n- Pain.\n[End of the box]',
  );
});

import { describe, expect, test } from 'vitest';
import {
  groupLeftOut,
  groupOnSheet,
  matchesFilter,
  moveAdvice,
  withPendingChoices,
} from '@/components/handout/advice-lists';
import { whyLine } from '@/components/handout/why-line';
import { choicesSchema } from '@/lib/domain/handout/choices';
import type { AdviceView, WhyRule } from '@/lib/domain/handout/preview';

const view = (adviceKey: string, more: Partial<AdviceView> = {}): AdviceView => ({
  adviceKey,
  title: adviceKey,
  sectionId: 'each-day',
  outcome: 'included',
  onSheet: true,
  removable: true,
  addable: false,
  needsReason: false,
  why: 'On every sheet',
  rules: [],
  evidence: null,
  notKnown: null,
  overdueSince: null,
  told: null,
  isNew: false,
  ...more,
});

const rule = (severity: WhyRule['severity'], factLabel: string): WhyRule => ({
  rule: 'SR-024',
  severity,
  factLabel,
  reason: 'Bruises.',
  saferAlternative: null,
  sources: [],
});

const sections = [
  { id: 'relief-now', title: 'When a cramp comes' },
  { id: 'each-day', title: 'Each day' },
];

const none = choicesSchema.parse({});
const keys = (groups: { advice: AdviceView[] }[]) => groups.map((group) => group.advice.map((each) => each.adviceKey));

describe('the lists beside the sheet', () => {
  test('move advice at once, before the server has answered', () => {
    const advice = [view('a'), view('b', { onSheet: false, addable: true, removable: false, outcome: 'offered' })];
    const choices = { ...none, removed: ['a'], added: [{ adviceKey: 'b', reason: '' }] };
    expect(withPendingChoices(advice, choices).map((each) => each.onSheet)).toEqual([false, true]);
  });

  test('never show blocked advice as added', () => {
    const blocked = view('a', { onSheet: false, removable: false, outcome: 'blocked' });
    const choices = { ...none, added: [{ adviceKey: 'a', reason: 'Wanted' }] };
    expect(withPendingChoices([blocked], choices)[0]?.onSheet).toBe(false);
  });

  test('list advice that came to need a reason as left out until it has one', () => {
    const warned = view('a', { onSheet: false, addable: true, needsReason: true, outcome: 'offered' });
    const isOnSheet = (reason: string) =>
      withPendingChoices([warned], { ...none, added: [{ adviceKey: 'a', reason }] })[0]?.onSheet;
    expect(isOnSheet('')).toBe(false);
    expect(isOnSheet('Shown how')).toBe(true);
  });

  test('put what is on the sheet in its sections, in the order wanted', () => {
    const advice = [view('a'), view('b'), view('c', { sectionId: 'relief-now' })];
    expect(keys(groupOnSheet(advice, sections, { ...none, order: ['c', 'b', 'a'] }))).toEqual([['c'], ['b', 'a']]);
  });

  test('put what is left out under its reason, unsafe for this person first', () => {
    const out = (adviceKey: string, more: Partial<AdviceView>) =>
      view(adviceKey, { onSheet: false, removable: false, ...more });
    const groups = groupLeftOut([
      out('offered', { outcome: 'offered', addable: true }),
      out('never', { outcome: 'blocked', rules: [rule('block', 'Everyone')] }),
      out('warned', { outcome: 'offered', addable: true, needsReason: true }),
      out('unsafe', { outcome: 'blocked', rules: [rule('block', 'Warfarin')] }),
    ]);
    expect(groups.map((group) => group.id)).toEqual(['safety', 'ask-first', 'offered', 'never']);
  });

  test('move advice within its own section only', () => {
    const groups = groupOnSheet([view('a'), view('b'), view('c', { sectionId: 'relief-now' })], sections, none);
    expect(moveAdvice(groups, 'b', 0)).toEqual(['c', 'b', 'a']);
    expect(moveAdvice(groups, 'a', 9)).toEqual(['c', 'b', 'a']);
    expect(moveAdvice(groups, 'c', -1)).toEqual(['c', 'a', 'b']);
  });

  test('are searched by title, key and why', () => {
    expect(matchesFilter(view('diet.potassium', { why: 'Chronic kidney disease stage 4' }), 'KIDNEY potas')).toBe(true);
    expect(matchesFilter(view('diet.potassium'), 'massage')).toBe(false);
  });

  test('explain a warning by the fact it hangs on', () => {
    const warned = view('a', { onSheet: false, addable: true, needsReason: true, rules: [rule('warn', 'Warfarin')] });
    expect(whyLine(warned)).toBe('Warfarin (SR-024)');
    expect(whyLine(view('a'))).toBe('On every sheet');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DeskAction, type DeskState, deskReducer, openDesk, toAssessed } from '@/components/handout/desk-state';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { emptyProfileDraft, toProfile } from '@/lib/domain/profile/profile-draft';
import { vocabularySchema } from '@/lib/domain/profile/vocabulary';

const vocabulary = vocabularySchema.parse(JSON.parse(readFileSync('content/leg-cramps/vocabulary.json', 'utf8')));

const fresh = openDesk({ profile: emptyProfileDraft, choices: choicesSchema.parse({}), unsure: [] });

const played = (actions: DeskAction[], from: DeskState = fresh): DeskState => actions.reduce(deskReducer, from);

describe('the desk’s state', () => {
  test('has no profile to send until an age is known', () => {
    expect(toProfile(fresh.draft.profile)).toBeUndefined();
    const aged = played([{ type: 'set-age', years: 72, vocabulary }]);
    expect(toProfile(aged.draft.profile)).toMatchObject({ ageBand: 'older-adult', age: 72, complete: false });
  });

  test('drops an age in years that its new band does not hold', () => {
    const { profile } = played([
      { type: 'set-age', years: 72, vocabulary },
      { type: 'set-age-band', band: 'adult', vocabulary },
    ]).draft;
    expect(profile.ageBand).toBe('adult');
    expect(profile.age).toBeUndefined();
  });

  test('never holds a fact as present and absent at once', () => {
    const no = played([{ type: 'answer-no', facts: ['condition:ckd-4', 'redFlag:RF-01'] }]);
    expect(no.draft.profile.absent).toEqual(['condition:ckd-4', 'redFlag:RF-01']);
    const yes = played([{ type: 'answer-yes', fact: 'condition:ckd-4', vocabulary }], no);
    expect(yes.draft.profile).toMatchObject({ conditions: ['ckd-4'], absent: ['redFlag:RF-01'] });
    const again = played([{ type: 'answer-no', facts: ['condition:ckd-4'] }], yes);
    expect(again.draft.profile.conditions).toEqual([]);
  });

  test('makes a pregnant person female, and a man not pregnant', () => {
    const pregnant = played([{ type: 'answer-yes', fact: 'pregnancy:3', vocabulary }]);
    expect(pregnant.draft.profile).toMatchObject({ sex: 'female', pregnancyTrimester: 3 });
    const man = played([{ type: 'answer-yes', fact: 'sex:male', vocabulary }], pregnant);
    expect(man.draft.profile).toMatchObject({ sex: 'male', pregnancyTrimester: null });
  });

  test('puts removed advice back without a trace in the choices', () => {
    const removed = played([{ type: 'remove-advice', adviceKey: 'relief.massage', title: 'Rub' }]);
    expect(removed.draft.choices.removed).toEqual(['relief.massage']);
    const back = played([{ type: 'add-advice', adviceKey: 'relief.massage', title: 'Rub', reason: '' }], removed);
    expect(back.draft.choices).toEqual(fresh.draft.choices);
  });

  test('keeps the reason with advice added in spite of a warning', () => {
    const { choices } = played([
      { type: 'add-advice', adviceKey: 'exercise.heel-raises', title: 'Heel raises', reason: 'Supervised in class' },
    ]).draft;
    expect(choices.added).toEqual([{ adviceKey: 'exercise.heel-raises', reason: 'Supervised in class' }]);
  });

  const usual = { id: '01900000-0000-7000-8000-000000000001', name: 'Evening clinic', order: [] };

  test('leaves out for good what the usual set would put on again', () => {
    const { choices } = played([
      { type: 'use-usual', usual: { ...usual, added: ['relief.massage'], removed: [] } },
      { type: 'add-advice', adviceKey: 'relief.massage', title: 'Rub', reason: 'Shown how' },
      { type: 'remove-advice', adviceKey: 'relief.massage', title: 'Rub' },
    ]).draft;
    expect(choices).toMatchObject({ added: [], removed: ['relief.massage'] });
  });

  test('puts on by hand what the usual set takes off, also after it was left out here', () => {
    const { choices } = played([
      { type: 'remove-advice', adviceKey: 'relief.massage', title: 'Rub' },
      { type: 'use-usual', usual: { ...usual, added: [], removed: ['relief.massage'] } },
      { type: 'add-advice', adviceKey: 'relief.massage', title: 'Rub', reason: '' },
    ]).draft;
    expect(choices).toMatchObject({ added: [{ adviceKey: 'relief.massage', reason: '' }], removed: [] });
  });

  test('takes a finding of nothing but spaces for none', () => {
    expect(toAssessed('  \n')).toBeNull();
    expect(toAssessed('Pulses fine')).toEqual({ finding: 'Pulses fine' });
  });

  test('takes a usual set back with one undo', () => {
    const used = played([{ type: 'use-usual', usual: { ...usual, added: ['relief.massage'], removed: [] } }]);
    expect(used.past.at(-1)?.label).toBe('Used: Evening clinic');
    expect(played([{ type: 'undo' }], used).draft.choices.usual).toBeNull();
  });

  test('undoes and redoes step by step, and keeps what was typed meanwhile', () => {
    const one = played([{ type: 'remove-advice', adviceKey: 'relief.massage', title: 'Rub' }]);
    const two = played([{ type: 'order-advice', order: ['b', 'a'], title: 'B' }], one);
    const noted = played([{ type: 'set-choice', choice: { note: 'See you on Monday.' } }], two);
    const undone = played([{ type: 'undo' }], noted);
    expect(undone.draft.choices).toMatchObject({ order: [], removed: ['relief.massage'], note: 'See you on Monday.' });
    expect(undone.past.at(-1)?.label).toBe('Left out: Rub');
    expect(played([{ type: 'redo' }], undone).draft.choices.order).toEqual(['b', 'a']);
    expect(played([{ type: 'undo' }, { type: 'undo' }, { type: 'undo' }], undone).past).toEqual([]);
  });
});

describe('a desk that was kept', () => {
  const before = played([
    { type: 'set-age', years: 72, vocabulary },
    { type: 'set-choice', choice: { note: 'Bring the diary' } },
  ]);

  test('comes back as it was, with nothing to undo', () => {
    expect(played([{ type: 'restore', draft: before.draft }])).toEqual(openDesk(before.draft));
  });

  test('is started afresh in one step, which can be undone with what was typed', () => {
    const afresh = played([{ type: 'start-afresh', draft: fresh.draft }], before);
    expect(afresh.draft).toEqual(fresh.draft);
    expect(played([{ type: 'undo' }], afresh).draft).toEqual(before.draft);
    expect(played([{ type: 'undo' }, { type: 'redo' }], afresh).draft).toEqual(fresh.draft);
  });
});

import { describe, expect, test } from 'vitest';
import { type DraftAction, type DraftState, draftReducer, openDraft } from '@/components/block/draft-state';
import { draft, draftView } from '@/tests/builders/draft-builder';

const stateAfter = (actions: DraftAction[], from: DraftState = openDraft(draftView())): DraftState =>
  actions.reduce(draftReducer, from);

const retitled = (title: string): DraftAction => ({ type: 'change', change: { title } });

const saved = (title: string, edit: number): DraftAction => ({
  type: 'saved',
  sent: draft({ title }),
  edit,
  savedAt: '2026-11-20T14:05:00.000Z',
  savedBy: 'First Editor',
});

const theirs = draftView({
  edit: 7,
  draft: draft({ title: 'Theirs', markdown: 'Walk.' }),
  body: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Walk.', strong: false }] }],
  savedBy: 'Second Editor',
});

const overtaken = [
  retitled('Mine'),
  { type: 'saving' },
  { type: 'overtaken', theirs },
] as const satisfies DraftAction[];

describe('saving', () => {
  test('a change is unsaved, and one that is taken back is not', () => {
    expect(stateAfter([retitled('Mine')]).status.kind).toBe('unsaved');
    expect(stateAfter([retitled('Mine'), retitled('Stretch your calf')]).status.kind).toBe('saved');
  });

  test('what is typed while a save is under way is unsaved when that one is done', () => {
    const state = stateAfter([retitled('One'), { type: 'saving' }, retitled('Two'), saved('One', 4)]);
    expect(state).toMatchObject({ edit: 4, status: { kind: 'unsaved' }, working: { draft: { title: 'Two' } } });
  });

  test('a refusal keeps what was typed, and the next change is tried again', () => {
    const refused: DraftAction = { type: 'refused', detail: 'No.', fields: [], again: false };
    expect(stateAfter([retitled('One'), { type: 'saving' }, refused])).toMatchObject({
      status: { kind: 'refused' },
      working: { draft: { title: 'One' } },
    });
    expect(stateAfter([retitled('One'), refused, retitled('Two')]).status.kind).toBe('unsaved');
  });
});

describe('when another saved first', () => {
  test('nothing is saved until it is decided, whatever is typed meanwhile', () => {
    expect(stateAfter([...overtaken, retitled('Mine too')])).toMatchObject({
      status: { kind: 'overtaken' },
      working: { draft: { title: 'Mine too' } },
      edit: 3,
    });
  });

  test('keeping mine saves it on top of theirs', () => {
    expect(stateAfter([...overtaken, { type: 'keep-mine' }])).toMatchObject({
      edit: 7,
      status: { kind: 'unsaved' },
      working: { draft: { title: 'Mine' } },
    });
  });

  test('taking theirs shows it, and mine can be brought back', () => {
    const taken = stateAfter([...overtaken, { type: 'take-theirs' }]);
    expect(taken).toMatchObject({
      edit: 7,
      shown: 1,
      status: { kind: 'saved' },
      working: { draft: { title: 'Theirs' } },
    });
    expect(taken.working.body).toEqual(theirs.body);
    expect(stateAfter([{ type: 'swap-aside' }], taken)).toMatchObject({
      edit: 7,
      shown: 2,
      status: { kind: 'unsaved' },
      working: { draft: { title: 'Mine' } },
      aside: { draft: { title: 'Theirs' } },
    });
  });
});

describe('after a reload', () => {
  const working = { draft: draft({ title: 'Not saved' }), body: [] };

  test('what this tab had not saved is back, to be saved', () => {
    const state = stateAfter([{ type: 'restore', working, edit: 3, server: draftView() }]);
    expect(state).toMatchObject({ status: { kind: 'unsaved' }, shown: 1, working });
  });

  test('and when another saved meanwhile, it is asked first', () => {
    const state = stateAfter([{ type: 'restore', working, edit: 3, server: theirs }], openDraft(theirs));
    expect(state).toMatchObject({ status: { kind: 'overtaken', theirs: { edit: 7 } }, working });
  });

  test('and what was saved after all changes nothing', () => {
    const state = openDraft(draftView());
    expect(stateAfter([{ type: 'restore', working: state.working, edit: 2, server: draftView() }], state)).toBe(state);
  });
});

import type { Dispatch } from 'react';
import { AdviceColumn } from '@/components/handout/advice-column';
import type { Section } from '@/components/handout/advice-lists';
import { ContradictionList } from '@/components/handout/contradiction-list';
import type { DeskAction, DeskState } from '@/components/handout/desk-state';
import { findContradicting } from '@/components/handout/find-contradicting';
import { findRefused } from '@/components/handout/find-refused';
import { RefusedList } from '@/components/handout/refused-list';
import { SaidOnceLine } from '@/components/handout/said-once-line';
import { FellOutList } from '@/components/usual/fell-out-list';
import { UsualMenu, type UsualMenuProps } from '@/components/usual/usual-menu';
import type { AdviceView, HandoutPreview, UsualView } from '@/lib/domain/handout/preview';
import type { Usual } from '@/lib/domain/usual/usual';
import { usualOfChoices } from '@/lib/domain/usual/usual-of-choices';

export type UsualActs = Pick<UsualMenuProps, 'usuals' | 'mayShare' | 'onKeep' | 'onRemove'>;

type DeskAdviceProps = {
  preview: HandoutPreview;
  sections: readonly Section[];
  state: DeskState;
  dispatch: Dispatch<DeskAction>;
  /** Null for someone who may keep no sets. */
  usual: UsualActs | null;
  /** How many topics the sheet is about. */
  topics: number;
};

const toApplied = (usual: Usual | null) => usual && { id: usual.id, name: usual.name, ...usual.set };

/** What of the set fell out is told once: what was put on by hand as well stands among the refused. */
const withoutKeys = (usual: UsualView | null, keys: ReadonlySet<string>): UsualView | null =>
  usual && { ...usual, fellOut: usual.fellOut.filter(({ adviceKey }) => !keys.has(adviceKey)) };

/** What is in and what is left out, and the usual set that the sheet stands on. */
export const DeskAdvice = ({ preview, sections, state, dispatch, usual, topics }: DeskAdviceProps) => {
  const { choices } = state.draft;
  const refused = findRefused(preview, choices);
  const usualView = withoutKeys(preview.usual, new Set(refused.map(({ adviceKey }) => adviceKey)));
  const remove = ({ adviceKey, title }: Pick<AdviceView, 'adviceKey' | 'title'>) =>
    dispatch({ type: 'remove-advice', adviceKey, title });
  const add = ({ adviceKey, title }: AdviceView, reason: string) =>
    dispatch({ type: 'add-advice', adviceKey, title, reason });
  return (
    <AdviceColumn
      advice={preview.advice}
      sections={sections}
      choices={choices}
      undoLabel={state.past.at(-1)?.label ?? null}
      onUndo={() => dispatch({ type: 'undo' })}
      onAdd={add}
      onRemove={remove}
      onOrder={(order, { title }) => dispatch({ type: 'order-advice', order, title })}
      tools={
        usual && (
          <UsualMenu
            {...usual}
            inUse={choices.usual?.id ?? null}
            current={usualOfChoices(choices)}
            onUse={(next) => dispatch({ type: 'use-usual', usual: toApplied(next) })}
          />
        )
      }
      notice={
        <>
          <RefusedList refused={refused} onAdd={add} onTakeOff={remove} />
          <ContradictionList pairs={findContradicting(preview, choices)} onTakeOff={remove} />
          <SaidOnceLine saidOnce={preview.saidOnce} topics={topics} />
          {/* Of a set that was just taken off, the last answer still tells. */}
          {choices.usual && <FellOutList usual={usualView} advice={preview.advice} onAdd={add} />}
        </>
      }
    />
  );
};

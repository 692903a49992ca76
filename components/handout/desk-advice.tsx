import type { Dispatch } from 'react';
import { AdviceColumn } from '@/components/handout/advice-column';
import type { Section } from '@/components/handout/advice-lists';
import type { DeskAction, DeskState } from '@/components/handout/desk-state';
import { FellOutList } from '@/components/usual/fell-out-list';
import { UsualMenu, type UsualMenuProps } from '@/components/usual/usual-menu';
import type { AdviceView, HandoutPreview } from '@/lib/domain/handout/preview';
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
};

const toApplied = (usual: Usual | null) => usual && { id: usual.id, name: usual.name, ...usual.set };

/** What is in and what is left out, and the usual set that the sheet stands on. */
export const DeskAdvice = ({ preview, sections, state, dispatch, usual }: DeskAdviceProps) => {
  const { choices } = state.draft;
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
      onRemove={({ adviceKey, title }) => dispatch({ type: 'remove-advice', adviceKey, title })}
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
      // Of a set that was just taken off, the last answer still tells.
      notice={choices.usual && <FellOutList usual={preview.usual} advice={preview.advice} onAdd={add} />}
    />
  );
};

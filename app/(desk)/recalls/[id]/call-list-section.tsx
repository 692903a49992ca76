'use client';

import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { useCallList } from '@/app/(desk)/recalls/[id]/use-call-list';
import { useCallListCsv } from '@/app/(desk)/recalls/[id]/use-call-list-csv';
import { useLetters } from '@/app/(desk)/recalls/[id]/use-letters';
import { CallList } from '@/components/recall/call-list';
import { StateFilter } from '@/components/recall/state-filter';
import { TakeOutBar } from '@/components/recall/take-out-bar';
import type { ContactState } from '@/lib/domain/recall/recall';

type CallListSectionProps = {
  recallId: string;
  callList: ReturnType<typeof useCallList>;
  closed: boolean;
  mayExport: boolean;
  onChangedMeanwhile: () => void;
};

const nobody: ReadonlySet<string> = new Set();

export const CallListSection = ({
  recallId,
  callList,
  closed,
  mayExport,
  onChangedMeanwhile,
}: CallListSectionProps) => {
  const { list, state, loading } = callList;
  const [selected, setSelected] = useState(nobody);
  const csv = useCallListCsv(recallId);
  const letters = useLetters(recallId, {
    onPrinted: () => {
      setSelected(nobody);
      void callList.reload();
    },
    onChangedMeanwhile,
  });
  const select = (patientIds: readonly string[], isSelected: boolean) =>
    setSelected((before) => {
      const after = new Set(before);
      for (const id of patientIds) isSelected ? after.add(id) : after.delete(id);
      return after;
    });
  const show = (wanted: ContactState | null) => {
    setSelected(nobody);
    void callList.show(wanted);
  };
  const acts = {
    onSelect: select,
    onRecord: callList.record,
    onUndo: callList.undo,
  };
  const stillToContact = list.counts.byState['to-contact'];
  return (
    <Stack gap="md">
      {mayExport && (
        <TakeOutBar
          selected={selected.size}
          stillToContact={stillToContact}
          closed={closed}
          letters={letters.state}
          csv={csv.state}
          onPrintSelected={() => void letters.printThese([...selected])}
          onPrintEveryone={() => void letters.printEveryone(stillToContact)}
          onStopLetters={letters.stop}
          onDownloadCsv={() => void csv.download()}
          onCancelCsv={csv.cancel}
        />
      )}
      <div>
        <StateFilter counts={list.counts} state={state} onState={show} />
        <CallList
          list={list}
          selected={selected}
          busy={loading.busy}
          failure={loading.failure}
          isFiltered={state !== null}
          acts={closed ? null : acts}
          onMore={() => void callList.more()}
        />
      </div>
    </Stack>
  );
};

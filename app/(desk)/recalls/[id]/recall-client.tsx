'use client';

import { Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { CallListSection } from '@/app/(desk)/recalls/[id]/call-list-section';
import { useCallList } from '@/app/(desk)/recalls/[id]/use-call-list';
import { CloseRecallForm } from '@/components/recall/close-recall-form';
import { contactedOf } from '@/components/recall/contact-progress';
import { CountsOnly } from '@/components/recall/counts-only';
import classes from '@/components/recall/recall.module.css';
import { ClosureNote, RecallHead } from '@/components/recall/recall-head';
import type { RecallClosure } from '@/lib/domain/recall/recall';
import type { RecallView } from '@/lib/domain/recall/recall-views';

type RecallClientProps = { view: RecallView; mayManage: boolean; mayExport: boolean };

export const RecallClient = ({ view, mayManage, mayExport }: RecallClientProps) => {
  const router = useRouter();
  const { recall, mayContact } = view;
  // Who closed it meanwhile stands at the top once the page is loaded anew.
  const callList = useCallList(view, () => router.refresh());
  const [closedHere, setClosedHere] = useState<RecallClosure | null>(null);
  const closure = recall.closure ?? closedHere;
  const { counts } = callList.list;

  const close = async (words: string) => {
    const answer = await callApi<RecallClosure>(`/recalls/${recall.id}/close`, { method: 'POST', body: { words } });
    if (answer.ok) {
      setClosedHere(answer.value);
      return null;
    }
    if (answer.problem.code === 'changed-meanwhile') router.refresh();
    return `Not closed: ${answer.problem.detail}`;
  };

  return (
    <div className={classes.sections}>
      {closure && <ClosureNote closure={closure} />}
      <RecallHead recall={recall} counts={counts} />
      <section aria-labelledby="whom-title">
        <Title order={2} id="whom-title" mb="xs">
          {mayContact ? 'Call list' : 'How far it is'}
        </Title>
        {mayContact ? (
          <CallListSection
            recallId={recall.id}
            callList={callList}
            closed={closure !== null}
            mayExport={mayExport}
            onChangedMeanwhile={() => router.refresh()}
          />
        ) : (
          <CountsOnly counts={counts} />
        )}
      </section>
      {mayManage && !closure && (
        <div className={classes.end}>
          <CloseRecallForm open={counts.patients - contactedOf(counts)} onClose={close} />
        </div>
      )}
    </div>
  );
};

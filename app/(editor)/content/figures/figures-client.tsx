'use client';

import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { FigureGrid } from '@/components/figure/figure-grid';
import type { Figure } from '@/lib/domain/content/figure';
import type { FigureList } from '@/lib/domain/content/figure-list';

type FiguresClientProps = Pick<FigureList, 'figures' | 'mayWrite'> & { topicId: string };

export const FiguresClient = ({ figures, mayWrite, topicId }: FiguresClientProps) => {
  const router = useRouter();
  const address = `/topics/${encodeURIComponent(topicId)}/figures`;
  const change = async (path: string, call: { method: 'POST' | 'DELETE'; body?: unknown }) => {
    const answer = await callApi(path, call);
    if (!answer.ok) notifications.show({ color: 'red', message: answer.problem.detail });
    router.refresh();
    return answer.ok;
  };
  const putBack = ({ alt, caption, adviceKeys, drawing }: Figure, notice: string) => {
    notifications.hide(notice);
    return change(address, { method: 'POST', body: { alt, caption, adviceKeys, sha256: drawing.picture } });
  };
  const remove = async (figure: Figure) => {
    if (!(await change(`${address}/${figure.id}`, { method: 'DELETE' }))) return;
    const id = `removed-${figure.id}`;
    notifications.show({
      id,
      autoClose: 15_000,
      message: (
        <Group gap="sm" justify="space-between">
          Removed “{figure.caption}”
          <Button variant="subtle" size="compact-sm" onClick={() => putBack(figure, id)}>
            Undo
          </Button>
        </Group>
      ),
    });
  };
  return <FigureGrid figures={figures} topicId={topicId} onRemove={mayWrite ? remove : null} />;
};

'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { uploadFile } from '@/app/_client/upload-file';
import { NewFigureForm } from '@/components/figure/new-figure-form';
import type { FigureList } from '@/lib/domain/content/figure-list';
import type { Picture } from '@/lib/domain/content/picture';

type NewFigureClientProps = Pick<FigureList, 'adviceKeys'> & { topicId: string };

export const NewFigureClient = ({ adviceKeys, topicId }: NewFigureClientProps) => {
  const router = useRouter();
  return (
    <NewFigureForm
      adviceKeys={adviceKeys}
      onUpload={(file, onProgress) => uploadFile<Picture>('/pictures', file, onProgress)}
      onAdd={async (figure) => {
        const topic = encodeURIComponent(topicId);
        const added = await callApi<{ id: string }>(`/topics/${topic}/figures`, { method: 'POST', body: figure });
        if (!added.ok) return added.problem;
        router.push(`/content/figures?topic=${topic}#${added.value.id}`);
        return null;
      }}
    />
  );
};

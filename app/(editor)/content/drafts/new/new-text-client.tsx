'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { NewTextForm } from '@/components/block/new-text-form';
import type { WritingTopic } from '@/lib/domain/content/writing-topic';

type NewTextClientProps = { topic: Pick<WritingTopic, 'id' | 'adviceKeys' | 'sections'> };

export const NewTextClient = ({ topic }: NewTextClientProps) => {
  const router = useRouter();
  return (
    <NewTextForm
      topic={topic}
      onBegin={async (text) => {
        const body = { topicId: topic.id, block: { kind: 'new', ...text } };
        const started = await callApi<{ id: string }>('/block-drafts', { method: 'POST', body });
        if (!started.ok) return started.problem;
        router.push(`/content/drafts/${started.value.id}?topic=${encodeURIComponent(topic.id)}`);
        return null;
      }}
    />
  );
};

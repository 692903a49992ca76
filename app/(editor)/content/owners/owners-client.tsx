'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { OwnerList } from '@/components/text/owner-list';
import type { OwnerList as Owners } from '@/lib/domain/content/owner-change';

type OwnersClientProps = Owners & { topicId: string };

export const OwnersClient = ({ topicId, owners, people }: OwnersClientProps) => {
  const router = useRouter();
  const give = async (from: string, to: string): Promise<string | null> => {
    const answer = await callApi('/content-owners/change', { method: 'POST', body: { topicId, from, to } });
    if (!answer.ok) return answer.problem.detail;
    notifications.show({ message: `${to} now looks after the texts of ${from || 'nobody'}` });
    router.refresh();
    return null;
  };
  return <OwnerList owners={owners} people={people} onGive={give} />;
};

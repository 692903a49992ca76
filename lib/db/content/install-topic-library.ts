import 'server-only';
import { applyTopicLibrary } from '@/lib/db/content/import-topic-library';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/**
 * Brings a topic that is not there yet. One that is there belongs to its editors: nothing of it is touched, and a newer
 * pack comes in as an import that somebody reviews (docs/editing.md). Answers whether it was brought.
 */
export const installTopicLibrary = (library: TopicLibrary): Promise<boolean> =>
  outsideClinic((client) =>
    client.$transaction(
      async (tx) => {
        if (await tx.topic.findUnique({ where: { id: library.topic.id }, select: { id: true } })) return false;
        await applyTopicLibrary(tx, library);
        return true;
      },
      { timeout: 60_000, maxWait: 10_000 },
    ),
  );

import 'server-only';
import { applyTopicLibrary } from '@/lib/db/content/import-topic-library';
import { findClaims, syncClaims } from '@/lib/db/content/sync-claims';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { Claim } from '@/lib/domain/content/claim';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/**
 * Brings a topic that is not there yet. One that is there belongs to its editors: nothing of it is touched, and a newer
 * pack comes in as an import that somebody reviews (docs/editing.md). Answers whether it was brought.
 */
export const installTopicLibrary = (library: TopicLibrary, claims: Claim[]): Promise<boolean> =>
  outsideClinic((client) =>
    client.$transaction(
      async (tx) => {
        const stored = await findClaims(tx, library.topic.id);
        // A topic that was brought before claims were kept gets them now: no sheet is made from them.
        if (stored?.length === 0) await syncClaims(tx, library.topic.id, claims);
        if (stored) return false;
        await applyTopicLibrary(tx, library, claims);
        return true;
      },
      { timeout: 60_000, maxWait: 10_000 },
    ),
  );

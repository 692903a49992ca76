import 'server-only';
import type { MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

type Change = {
  before: TopicLibrary;
  after: TopicLibrary;
  /** The advice that the change is about: the sheets that hold any of it, before or after, are looked at. */
  adviceKeys: readonly string[];
  /** An ISO date: what is printed as the day of issue. */
  today: string;
};

/** What would this change break? Only what was not wrong before, and only what stops publishing. */
export const findChangeFindings = async (_change: Change): Promise<MatrixFinding[]> => [];

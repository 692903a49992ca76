import { languageName } from '@/components/shell/language-name';
import { TextLink } from '@/components/shell/links';
import { workAddress } from '@/components/text/text-address';
import type { OpenWork } from '@/lib/domain/content/text-line';
import { versionStateWords } from '@/lib/domain/content/version-state';

type WorkLineProps = { topicId: string; name: string; work: OpenWork };

const whose = ({ isMine, authorNames }: OpenWork): string =>
  isMine ? 'yours' : authorNames.length > 0 ? authorNames.join(', ') : 'from a pack';

/** What is being worked on, where it is, and whose it is: "In clinical review, Demo editor". */
export const WorkLine = ({ topicId, name, work }: WorkLineProps) => (
  <TextLink href={workAddress(topicId, name, work)} fz="inherit">
    {work.kind === 'translation' && `${languageName(work.language)}: `}
    {versionStateWords[work.state]}, {whose(work)}
  </TextLink>
);

import type { ReactElement } from 'react';
import type { TextLook } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { Notice } from '@/lib/domain/handout/handout-document';

type NoticeLinesProps = { notices: readonly Notice[]; look: TextLook; width: number; gap: number };

/** In which language something is, said in each reader's own. */
export const NoticeLines = ({ notices, look, width, gap }: NoticeLinesProps): ReactElement => (
  <Box keep="with-next" style={{ width, marginBottom: gap }}>
    {notices.map(({ language, text }) => (
      <Words key={language} tag="P" lang={language} look={look} width={width} runs={text} />
    ))}
  </Box>
);

'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { theme } from '@/components/theme';

type AppFrameProps = { nonce: string | undefined; children: ReactNode };

/**
 * The document's policy knows the nonce that the document came with; a refreshed page brings a newer one, which the
 * browser would refuse. The style that keeps the page still behind a dialog looks for it under a name of webpack's.
 */
const useDocumentNonce = (nonce: string | undefined): string | undefined => {
  const [first] = useState(() => {
    if (typeof document !== 'undefined') Object.assign(globalThis, { __webpack_nonce__: nonce });
    return nonce;
  });
  return first;
};

/** What every page stands in: the theme, in the colours that this person's screen asks for, and the notices. */
export const AppFrame = ({ nonce, children }: AppFrameProps) => {
  const own = useDocumentNonce(nonce);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" {...(own ? { getStyleNonce: () => own } : {})}>
      <Notifications position="bottom-center" />
      {children}
    </MantineProvider>
  );
};

'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { theme } from '@/components/theme';

type AppFrameProps = { nonce: string | undefined; children: ReactNode };

/** What every page stands in: the theme, in the colours that this person's screen asks for, and the notices. */
export const AppFrame = ({ nonce, children }: AppFrameProps) => (
  <MantineProvider theme={theme} defaultColorScheme="auto" {...(nonce ? { getStyleNonce: () => nonce } : {})}>
    <Notifications position="bottom-center" />
    {children}
  </MantineProvider>
);

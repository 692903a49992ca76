import '@mantine/core/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/source-sans-3';
import './globals.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { AppFrame } from '@/components/shell/app-frame';

export const metadata: Metadata = {
  title: { default: 'Plainleaf', template: '%s · Plainleaf' },
  description: 'Patient handouts that hold only what applies.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

const RootLayout = async ({ children }: { children: ReactNode }) => {
  await connection();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <AppFrame nonce={nonce}>{children}</AppFrame>
      </body>
    </html>
  );
};

export default RootLayout;

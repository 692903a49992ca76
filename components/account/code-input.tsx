'use client';

import { TextInput, type TextInputProps } from '@mantine/core';

type CodeInputProps = Omit<TextInputProps, 'type'> & {
  /** Six digits from an app, or one of the codes that were written down. */
  kind: 'app' | 'recovery';
};

const labels = { app: 'Six-digit code', recovery: 'Recovery code' };

/** A field for a code of the second factor, which a phone fills in by itself. */
export const CodeInput = ({ kind, ...field }: CodeInputProps) => (
  <TextInput
    label={labels[kind]}
    size="md"
    autoComplete={kind === 'app' ? 'one-time-code' : 'off'}
    inputMode={kind === 'app' ? 'numeric' : 'text'}
    maxLength={64}
    autoCapitalize="none"
    spellCheck={false}
    {...field}
  />
);

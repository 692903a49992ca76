'use client';

import { Anchor, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { readCsv } from '@/app/_client/read-csv';
import { saveFile } from '@/app/_client/save-file';

const api = '/api/v1';

type CsvLinkProps = {
  /** The whole address of the file, which a link can be copied from. */
  href: string;
  as: 'link' | 'button';
  label?: string;
  children: ReactNode;
};

/** A link to a CSV file that can ask who it is first: the browser's own download would save the question as the file. */
export const CsvLink = ({ href, as, label, children }: CsvLinkProps) => {
  const [rows, setRows] = useState<number | null>(null);
  const take = async (event: MouseEvent) => {
    event.preventDefault();
    if (rows !== null) return;
    setRows(0);
    const { signal } = new AbortController();
    const file = await readCsv(href.slice(api.length), { signal, onProgress: (progress) => setRows(progress.rows) });
    setRows(null);
    if (file.ok) saveFile(file.value, file.value.name);
    else notifications.show({ color: 'red', message: `Not saved: ${file.problem.detail}` });
  };
  const link = {
    href,
    download: true,
    'aria-busy': rows !== null,
    onClick: (event: MouseEvent) => void take(event),
    ...(label !== undefined && { 'aria-label': label }),
  };
  const words = rows === null || rows === 0 ? children : `${rows} rows so far`;
  return as === 'button' ? (
    <Button component="a" variant="default" {...link}>
      {words}
    </Button>
  ) : (
    <Anchor size="sm" {...link}>
      {words}
    </Anchor>
  );
};

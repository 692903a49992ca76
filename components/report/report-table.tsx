'use client';

import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { shownValue } from '@/components/report/shown-value';
import type { Report } from '@/lib/domain/report/report';
import classes from './report.module.css';

const shownFirst = 12;
/** A table that is hardly longer is shown whole. */
const shownWhole = 15;

/** A report's rows; of a long one the first twelve, and the rest when asked for. */
export const ReportTable = ({ report, label }: { report: Report; label: string }) => {
  const [isWhole, setIsWhole] = useState(false);
  const { columns } = report;
  // Of months the latest matter most, and stand where a long table begins.
  const rows = columns[0]?.key === 'month' ? report.rows.toReversed() : report.rows;
  const isLong = rows.length > shownWhole;
  const shown = isLong && !isWhole ? rows.slice(0, shownFirst) : rows;
  return (
    <div className={classes.table}>
      <Table aria-label={label} verticalSpacing={5} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, label: heading, numeric }) => (
              <Table.Th key={key} scope="col" data-numeric={numeric || undefined}>
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row) => (
            <Table.Tr key={columns.map(({ key }) => row[key]).join(' ')}>
              {columns.map(({ key, numeric }) => (
                <Table.Td key={key} data-column={key} data-numeric={numeric || undefined}>
                  {shownValue(key, row[key])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {isLong && (
        <Button variant="subtle" size="compact-sm" mt={6} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? `Show the first ${shownFirst}` : `Show all ${rows.length}`}
        </Button>
      )}
    </div>
  );
};

import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface RowsTerms {
  /** Names the table. */
  readonly label: string;
  /** Shows the name above it; without, a heading says it already. */
  readonly captioned?: boolean;
  /** The first column names the rows. */
  readonly named?: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A table that a narrow screen scrolls, with the keyboard too. */
export function Rows({ label, captioned = false, named = false, heads, rows }: RowsTerms) {
  return (
    <div className="wide" role="region" aria-label={label} tabIndex={0}>
      <Table captionSide="top">
        {captioned && (
          <Table.Caption ta="start" fz="md" c="inherit">
            {label}
          </Table.Caption>
        )}
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells, place) => (
            <Table.Tr key={place}>
              {cells.map((cell, at) =>
                named && at === 0 ? (
                  <Table.Th key={at} scope="row" fw={400}>
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td key={at}>{cell}</Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

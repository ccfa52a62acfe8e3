import { Table, Text } from '@mantine/core';
import { isValidElement, type ComponentProps, type ReactNode } from 'react';

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

/** What is a number in every row stands with its ends below one another. */
const numericOf = (rows: RowsTerms['rows']) => (at: number) =>
  rows.length > 0 && rows.every((cells) => isNumber(cells[at])) ? { ta: 'end' as const } : {};
const isNumber = (cell: ReactNode): boolean =>
  typeof cell === 'number' || (isValidElement(cell) && cell.type === Numeric);

/** A number that is written in its own way, or is told to stand out. */
export const Numeric = (props: ComponentProps<'span'>) => <span {...props} />;

/** A table that a narrow screen scrolls, with the keyboard too. */
export function Rows({ label, captioned = false, named = false, heads, rows }: RowsTerms) {
  const numeric = numericOf(rows);
  const table = (
    <div className="wide" role="region" aria-label={label} tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, at) => (
              <Table.Th key={head} scope="col" {...numeric(at)}>
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
                  <Table.Td key={at} {...numeric(at)}>
                    {cell}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
  // Above what scrolls: a long name is read whole on a narrow screen.
  return captioned ? (
    <div>
      <Text aria-hidden>{label}</Text>
      {table}
    </div>
  ) : (
    table
  );
}

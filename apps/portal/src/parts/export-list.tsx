import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';

interface ExportTerms<T> {
  /** Names the file: `qorgan-<name>.csv`. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly page: (after: string | undefined) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>;
  /** No personal words: a file goes where nobody journals who reads it. */
  readonly row: (item: T) => readonly string[];
}

/** More would keep a page busy for minutes; who wants all narrows the list, and is told so. */
const most = 5_000;

/** The list as it is filtered, all its pages, as a file that spreadsheets read. */
export function ExportList<T>({ name, heads, page, row }: ExportTerms<T>) {
  const say = useSay();
  const exporting = useMutation({
    mutationFn: async () => {
      const rows: (readonly string[])[] = [heads];
      let after: string | undefined;
      do {
        const { items, next } = await page(after);
        rows.push(...items.map(row));
        after = next ?? undefined;
      } while (after !== undefined && rows.length <= most);
      const { saveCsv } = await import('./figure/csv.js');
      saveCsv(name, rows);
      return after === undefined;
    },
  });
  return (
    <div>
      <Button
        className="actions"
        variant="default"
        loading={exporting.isPending}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => {
          exporting.mutate();
        }}
      >
        {say('list.export')}
      </Button>
      <div role="status">
        {exporting.data === false && <Text size="sm">{say('list.exportCut', { count: most })}</Text>}
      </div>
      {exporting.error !== null && <Failed error={exporting.error} />}
    </div>
  );
}

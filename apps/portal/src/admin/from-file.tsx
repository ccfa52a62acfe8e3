import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { ChooseFiles } from '../parts/sending/choose-files.js';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';
import { textOf } from './text-of-file.js';

interface FromFileTerms<Preview, Done> {
  readonly title: string;
  readonly text: string;
  /** The empty table that can be saved: its name and its columns. */
  readonly template: { readonly name: string; readonly columns: readonly string[] };
  /** Leads back to the list. */
  readonly back: ReactNode;
  /** What may stand in the columns. */
  readonly columns: ReactNode;
  /** Lists that are other ones afterwards. */
  readonly changes: readonly string[];
  readonly look: (file: string) => Promise<Preview>;
  readonly apply: (file: string, preview: Preview, key: string) => Promise<Done>;
  readonly preview: (shown: {
    readonly of: Preview;
    readonly name: string;
    readonly applying: boolean;
    readonly onApply: () => void;
  }) => ReactNode;
  readonly done: (done: Done) => ReactNode;
}

/** Something out of a file: what it would do is shown first, and written all at once or not at all. */
export function FromFile<Preview extends object, Done>(terms: FromFileTerms<Preview, Done>) {
  const { title, text, template, back, columns, changes, preview, done } = terms;
  const say = useSay();
  const queries = useQueryClient();
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>();
  const key = useRef(crypto.randomUUID());
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      const read = { name: chosen.name, text: await textOf(chosen) };
      setFile(read);
      return terms.look(read.text);
    },
    onMutate: () => {
      apply.reset();
      key.current = crypto.randomUUID();
    },
  });
  const apply = useMutation({
    mutationFn: (seen: Preview) => terms.apply(file?.text ?? '', seen, key.current),
    onSuccess: () => Promise.all(changes.map((each) => queries.invalidateQueries({ queryKey: [each] }))),
  });
  const saveTemplate = async (): Promise<void> => {
    const { saveCsv } = await import('../parts/figure/csv.js');
    saveCsv(template.name, [[...template.columns]]);
  };
  const seen: Preview | undefined = look.data;
  if (apply.data !== undefined) return done(apply.data);
  return (
    <Stack gap="lg">
      <div>{back}</div>
      <Title order={1}>{title}</Title>
      <Text maw={720}>{text}</Text>
      <div>
        <Button
          variant="default"
          leftSection={<IconFileDownload size={16} aria-hidden />}
          onClick={() => void saveTemplate()}
        >
          {say('accounts.import.template')}
        </Button>
      </div>
      {columns}
      <ChooseFiles
        label={say('accounts.import.file')}
        onChoose={([chosen]) => {
          if (chosen !== undefined) look.mutate(chosen);
        }}
      />
      {look.error !== null &&
        (look.error instanceof RangeError ? (
          <Alert color="red" variant="outline" role="alert" title={say('accounts.import.unreadable')}>
            {say('accounts.import.unreadableText')}
          </Alert>
        ) : (
          <Failed error={look.error} />
        ))}
      {seen !== undefined &&
        preview({
          of: seen,
          name: file?.name ?? '',
          applying: apply.isPending,
          onApply: () => {
            apply.mutate(seen);
          },
        })}
      {apply.error !== null && <Failed error={apply.error} />}
    </Stack>
  );
}

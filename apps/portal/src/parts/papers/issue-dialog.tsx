import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { papers, type ListedDocument, type OfferedDocument } from '../../api/papers.js';
import { Dialog } from '../../shell/dialog.js';
import { Failed } from '../../shell/failed.js';
import { useSay } from '../../texts/spoken.js';
import { asObject, asText } from '../form/input.js';
import { forget, type, useTyped } from '../form/typed.js';
import { useOnce } from '../use-once.js';

export interface JustIssued {
  readonly number: string;
  readonly issuedAt: string;
  readonly title: string;
}

interface DialogTerms {
  readonly offered: OfferedDocument;
  readonly title: string;
  readonly record: { readonly id: string; readonly version: number };
  /** First part of the key of the record's query. */
  readonly kind: string;
  /** Where the record lies. */
  readonly at: string;
  readonly onClose: () => void;
  readonly onIssued: (issued: JustIssued) => void;
}

/** In which languages, what the officer words, and which earlier document it replaces. What was typed stays until the service took it. */
export function IssueDialog({ offered, title, record, kind, at, onClose, onIssued }: DialogTerms) {
  const say = useSay();
  const queries = useQueryClient();
  const once = useOnce();
  const [languages, setLanguages] = useState<readonly string[]>(offered.languages);
  const [replaced, setReplaced] = useState('');
  const form = `${offered.kind} ${offered.about ?? ''}`;
  const place = `${at}/documents`;
  const typed = asObject(useTyped(place)[form]);
  const wording = Object.fromEntries(languages.map((each) => [each, asText(typed[each]).trim()]));
  const earlier = useQuery({
    queryKey: [kind, record.id, 'documents', record.version],
    queryFn: () => papers.issued(at),
  });
  const replaceable = (earlier.data?.items ?? []).filter((each) => isBefore(each, offered));
  const issue = useMutation({
    mutationFn: () =>
      papers.issue(
        at,
        {
          ...{ kind: offered.kind, languages },
          ...(offered.about === null ? {} : { about: offered.about }),
          ...(replaced === '' ? {} : { supersedes: replaced }),
          ...(offered.worded ? { wording } : {}),
        },
        once.key(),
      ),
    onError: once.answered,
    onSuccess: async ({ items: [first] }) => {
      once.answered();
      await queries.invalidateQueries({ queryKey: [kind, record.id] });
      forget(place, (each) => each === form);
      onClose();
      if (first !== undefined) onIssued({ number: first.number, issuedAt: first.issuedAt, title });
    },
  });
  const isWorded = !offered.worded || Object.values(wording).every((text) => text !== '');
  return (
    <Dialog title={title} onClose={onClose}>
      <Languages among={offered.languages} chosen={languages} onChange={setLanguages} />
      {offered.worded && (
        <Stack gap="sm">
          <Text size="sm">{say('papers.wording.text')}</Text>
          {offered.languages
            .filter((each) => languages.includes(each))
            .map((each) => (
              <Textarea
                key={each}
                label={say('papers.wording', { language: say(`documents.language.${each}`) })}
                lang={each}
                autosize
                minRows={4}
                maxRows={16}
                maxLength={20_000}
                value={asText(typed[each])}
                onChange={(event) => {
                  type(place, form, { ...typed, [each]: event.currentTarget.value });
                }}
              />
            ))}
        </Stack>
      )}
      {replaceable.length > 0 && (
        <NativeSelect
          label={say('papers.replaces')}
          maw="32rem"
          value={replaced}
          data={[
            { value: '', label: say('papers.replaces.none') },
            ...[...new Set(replaceable.map(({ number }) => number))].map((number) => ({
              value: number,
              label: number,
            })),
          ]}
          onChange={(event) => {
            setReplaced(event.currentTarget.value);
          }}
        />
      )}
      {issue.error !== null && <Failed error={issue.error} />}
      <Group>
        <Button
          disabled={languages.length === 0 || !isWorded}
          loading={issue.isPending}
          onClick={() => {
            issue.mutate();
          }}
        >
          {say('papers.issue.do')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('form.close')}
        </Button>
      </Group>
    </Dialog>
  );
}

const isBefore = ({ kind, about, supersededBy }: ListedDocument, offered: OfferedDocument): boolean =>
  kind === offered.kind && about === offered.about && supersededBy === null;

interface LanguagesTerms {
  readonly among: OfferedDocument['languages'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Languages({ among, chosen, onChange }: LanguagesTerms) {
  const say = useSay();
  return (
    <Checkbox.Group label={say('papers.languages')} value={[...chosen]} onChange={onChange}>
      <Group mt="xs">
        {among.map((each) => (
          <Checkbox key={each} value={each} label={say(`documents.language.${each}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

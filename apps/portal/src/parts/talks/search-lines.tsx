import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { searchedText, type Talk, type TalkLine, type Talks } from '../../api/talks.js';
import { Failed } from '../../shell/failed.js';
import { useSay } from '../../texts/spoken.js';
import { Veil } from '../media/veil.js';
import { Said, shownNumber } from './line.js';

interface SearchLinesTerms {
  readonly talks: Talks;
  readonly of: Talk;
  /** What the conversation was opened for. */
  readonly purpose: string;
  readonly goTo: (line: number) => void;
}

interface Found {
  readonly text: string;
  readonly items: readonly TalkLine[];
  readonly next: number | null;
}

/** Looks for a text in an opened conversation, a part at a time; what is looked for stands in no address. */
export function SearchLines({ talks, of: { id, lines }, purpose, goTo }: SearchLinesTerms) {
  const say = useSay();
  const [typed, type] = useState('');
  const [found, set] = useState<Found>();
  const look = useMutation({
    mutationFn: async ({ text, from }: { readonly text: string; readonly from: number }) =>
      await talks.search(id, purpose, text, from),
    onSuccess: (part, { text, from }) => {
      set((before) => ({ ...part, text, items: [...(from === 0 ? [] : (before?.items ?? [])), ...part.items] }));
    },
  });
  const text = typed.trim();
  return (
    <Stack component="section" gap="xs" aria-label={say('talks.search')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          look.mutate({ text, from: 0 });
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            label={say('talks.search')}
            description={say('talks.search.text')}
            value={typed}
            maxLength={searchedText.maxLength}
            autoComplete="off"
            spellCheck={false}
            w="min(24rem, 100%)"
            onChange={(event) => {
              type(event.currentTarget.value);
            }}
          />
          <Button
            type="submit"
            variant="default"
            disabled={text.length < (searchedText.minLength ?? 1)}
            loading={look.isPending}
          >
            {say('talks.search.find')}
          </Button>
        </Group>
      </form>
      {look.error !== null && <Failed error={look.error} />}
      {found !== undefined && (
        <Hits
          of={found}
          total={lines}
          goTo={goTo}
          onward={(from) => {
            look.mutate({ text: found.text, from });
          }}
          onHide={() => {
            set(undefined);
          }}
        />
      )}
    </Stack>
  );
}

interface HitsTerms {
  readonly of: Found;
  readonly total: number;
  readonly goTo: (line: number) => void;
  readonly onward: (from: number) => void;
  readonly onHide: () => void;
}

/** The lines that were found, under a veil as all lines are; each leads to where it stands. */
function Hits({ of: { items, next }, total, goTo, onward, onHide }: HitsTerms) {
  const say = useSay();
  return (
    <>
      <Text role="status">
        {say('talks.search.found', { count: items.length })}
        {next !== null && ` ${say('talks.search.until', { line: next, total })}`}
      </Text>
      {items.length > 0 && (
        <Veil>
          {() => (
            <ol className="talk">
              {items.map((each) => (
                <li key={each.line} value={shownNumber(each.line)}>
                  <Said of={each}>
                    <Anchor
                      component="button"
                      type="button"
                      underline="always"
                      onClick={() => {
                        goTo(each.line);
                      }}
                    >
                      {say('talks.mark.line', { number: shownNumber(each.line) })}
                    </Anchor>
                  </Said>
                </li>
              ))}
            </ol>
          )}
        </Veil>
      )}
      <Group>
        {next !== null && (
          <Button
            variant="default"
            onClick={() => {
              onward(next);
            }}
          >
            {say('talks.search.on')}
          </Button>
        )}
        <Button variant="default" size="compact-md" onClick={onHide}>
          {say('talks.search.hide')}
        </Button>
      </Group>
    </>
  );
}

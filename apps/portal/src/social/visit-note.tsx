import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { every } from '../api/every.js';
import type { Support } from '../api/social.js';
import { Failed } from '../shell/failed.js';
import { useUnsent } from '../shell/before-leaving.js';
import { useHeld } from '../shell/held.js';
import { useLanguage, useSay, type MessageId } from '../texts/spoken.js';
import { clockOf, momentOf } from '../texts/when.js';
import { useVisitNote, type Note } from './use-visit-note.js';

const kinds = every<NonNullable<Note['kind']>>()(['talk', 'therapy', 'family', 'group', 'visit', 'other']);

/**
 * Writes down a visit, perhaps at a doorstep without a line: the words stay on the page, are sent again under the same key until the
 * service took them, and only then is it said that they are saved. Nothing is kept in the browser's storage, where others could read it;
 * what was not sent when the session ended is there again for the same person.
 */
export function VisitNote({ record }: { readonly record: Support }) {
  const say = useSay();
  const { language } = useLanguage();
  const place = `visit note ${record.id}`;
  const [session, choose] = useHeld(`${place} session`, '');
  const [kind, setKind] = useHeld<(typeof kinds)[number]>(`${place} kind`, 'talk');
  const [came, setCame] = useHeld(`${place} came`, true);
  const [note, setNote] = useHeld(`${place} words`, '');
  const [measure, setMeasure] = useHeld(`${place} measure`, '');
  const { state, error, savedAt, send } = useVisitNote(record.id, () => {
    setNote('');
    setMeasure('');
    choose('');
  });
  const isBusy = state === 'sending' || state === 'offline';
  useUnsent(note !== '' || isBusy);
  const planned = record.sessions.filter((each) => each.state === 'planned');
  const input = () => ({
    ...(session === '' ? {} : { sessionId: session }),
    kind,
    came,
    note: note.trim(),
    ...(measure === '' ? {} : { measure: Number(measure) }),
  });
  return (
    <form
      className="actions"
      onSubmit={(event) => {
        event.preventDefault();
        send(input(), record.version);
      }}
    >
      <Stack gap="md">
        <Title order={2} size="h4">
          {say('note.title')}
        </Title>
        <fieldset className="bare" disabled={isBusy}>
          <Stack gap="md">
            <NativeSelect
              label={say('note.which')}
              value={session}
              maw="32rem"
              data={[
                { value: '', label: say('note.unplanned') },
                ...planned.map(({ sessionId, at }) => ({ value: sessionId, label: momentOf(at, language) })),
              ]}
              onChange={(event) => {
                choose(event.currentTarget.value);
              }}
            />
            {session === '' && (
              <NativeSelect
                label={say('note.kind')}
                value={kind}
                maw="32rem"
                data={kinds.map((each) => ({ value: each, label: say(`value.${each}` as MessageId) }))}
                onChange={(event) => {
                  setKind(event.currentTarget.value as typeof kind);
                }}
              />
            )}
            <Checkbox
              label={say('note.came')}
              checked={came}
              onChange={(event) => {
                setCame(event.currentTarget.checked);
              }}
            />
            <Textarea
              label={say('note.words')}
              rows={5}
              maxLength={20_000}
              value={note}
              onChange={(event) => {
                setNote(event.currentTarget.value);
              }}
            />
            <TextInput
              label={say('note.measure')}
              type="number"
              min={0}
              max={10}
              maw="12rem"
              value={measure}
              onChange={(event) => {
                setMeasure(event.currentTarget.value);
              }}
            />
          </Stack>
        </fieldset>
        <div role="status">
          {state === 'offline' && <Alert color="yellow">{say('note.offline')}</Alert>}
          {state === 'sending' && <Text>{say('note.sending')}</Text>}
          {state === 'changed' && <Alert color="yellow">{say('note.changed')}</Alert>}
          {state === 'still' && note !== '' && <Text>{say('note.unsaved')}</Text>}
          {state === 'still' && note === '' && savedAt !== undefined && (
            <Text>{say('note.saved', { at: clockOf(savedAt) })}</Text>
          )}
        </div>
        {error !== undefined && <Failed error={error} />}
        <Group>
          <Button type="submit" disabled={note.trim() === '' || state === 'sending'}>
            {say(state === 'offline' ? 'note.again' : 'note.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

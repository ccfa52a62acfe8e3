import { Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSay } from '../../texts/spoken.js';
import { Dialog } from '../dialog.js';
import { actOn, isTyping, keyOf } from './act-on.js';

const stored = 'qorgan-keys';
const shown = [
  ['/', 'search'],
  ['j', 'down'],
  ['k', 'up'],
  ['a', 'act'],
  ['?', 'help'],
] as const;

/** Single keys for whoever works through an inbox. They can be switched off: some people speak to their computer, or press keys without wanting to. */
export function Keys() {
  const say = useSay();
  const [on, setOn] = useState(() => localStorage.getItem(stored) !== 'off');
  const [helping, help] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      const key = isTyping(event) ? undefined : keyOf(event);
      if (key === undefined) return;
      if (key === 'help') help(true);
      else if (!actOn(key)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [on]);
  return (
    <>
      <Button
        className="of-keyboards"
        size="compact-sm"
        variant="subtle"
        aria-haspopup="dialog"
        onClick={() => {
          help(true);
        }}
      >
        {say('keys')}
      </Button>
      {helping && (
        <Help
          on={on}
          turn={(next) => {
            localStorage.setItem(stored, next ? 'on' : 'off');
            setOn(next);
          }}
          close={() => {
            help(false);
          }}
        />
      )}
    </>
  );
}

interface HelpTerms {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly close: () => void;
}

function Help({ on, turn, close }: HelpTerms) {
  const say = useSay();
  return (
    <Dialog title={say('keys')} onClose={close}>
      <Table>
        <Table.Tbody>
          {shown.map(([key, does]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w="4rem">
                <kbd>{key}</kbd>
              </Table.Th>
              <Table.Td>{say(`keys.${does}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">{say('keys.text')}</Text>
      <Checkbox
        label={say('keys.on')}
        checked={on}
        onChange={({ currentTarget }) => {
          turn(currentTarget.checked);
        }}
      />
      <Group>
        <Button onClick={close}>{say('keys.close')}</Button>
      </Group>
    </Dialog>
  );
}

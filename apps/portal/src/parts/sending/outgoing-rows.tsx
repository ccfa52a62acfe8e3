import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { Failed } from '../../shell/failed.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { outgoingTo, type Outgoing, type Row } from './outgoing.js';
import { giveUp, uploadsAt } from './send-file.js';
import { useSizes } from './sizes.js';

/** The files on their way to a record, as they are now. */
export function useOutgoing(place: string): { readonly outgoing: Outgoing; readonly rows: readonly Row[] } {
  const outgoing = outgoingTo(place);
  return { outgoing, rows: useSyncExternalStore(outgoing.subscribe, outgoing.rows) };
}

/** Each file on its way, with how far it is and what can be done about it. */
export function OutgoingRows({ place }: { readonly place: string }) {
  const { outgoing, rows } = useOutgoing(place);
  return rows.map((row) => <OutgoingRow key={row.key} row={row} outgoing={outgoing} />);
}

function OutgoingRow({ row, outgoing }: { readonly row: Row; readonly outgoing: Outgoing }) {
  const say = useSay();
  const sizes = useSizes();
  const { key, name, size, sent, leg } = row;
  const stopped = leg.at === 'paused' || leg.at === 'ended' || leg.at === 'failed';
  const resume = say(leg.at === 'paused' ? 'sending.resume' : 'sending.again');
  const percent = Math.floor((sent / size) * 100);
  return (
    <div className="row sending">
      <div className="grows">
        <Text className="words">{name}</Text>
        <progress max={size} value={sent} aria-label={say('sending.progress', { name })} />
        <Text size="sm">{say('sending.sent', { sent: sizes(sent), size: sizes(size), percent })}</Text>
        <Text size="sm" c="dimmed" role="status">
          {leg.at === 'failed' ? '' : say(`sending.${leg.at}`)}
        </Text>
        {leg.at === 'failed' && <Failed error={leg.error} />}
      </div>
      <Group gap="xs">
        {stopped ? (
          <Button
            size="compact-md"
            variant="default"
            aria-label={`${resume}: ${name}`}
            onClick={() => {
              outgoing.resume(key);
            }}
          >
            {resume}
          </Button>
        ) : (
          leg.at !== 'sealing' && (
            <Button
              size="compact-md"
              variant="default"
              aria-label={`${say('sending.pause')}: ${name}`}
              onClick={() => {
                outgoing.pause(key);
              }}
            >
              {say('sending.pause')}
            </Button>
          )
        )}
        {leg.at !== 'sealing' && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={`${say('sending.drop')}: ${name}`}
            onClick={() => void outgoing.drop(key)}
          >
            {say('sending.drop')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** What was begun before this page was loaded and has not arrived whole. Its name is not known here: the service keeps it sealed. */
export function Unfinished({ place }: { readonly place: string }) {
  const say = useSay();
  const sizes = useSizes();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { outgoing, rows } = useOutgoing(place);
  const { data = [] } = useQuery({ queryKey: ['uploads', place], queryFn: () => uploadsAt(place) });
  const count = rows.length;
  useEffect(() => void queries.invalidateQueries({ queryKey: ['uploads', place] }), [count, place, queries]);
  return data
    .filter(({ id, state }) => state === 'receiving' && !outgoing.brings(id))
    .map(({ id, size, createdAt }) => (
      <div key={id} className="row">
        <Text className="grows">
          {say('sending.unfinished', { size: sizes(size), at: momentOf(createdAt, language) })}
        </Text>
        <Button
          size="compact-md"
          variant="default"
          onClick={() =>
            void giveUp(`${place}/${id}`)
              .catch(() => undefined)
              .then(() => queries.invalidateQueries({ queryKey: ['uploads', place] }))
          }
        >
          {say('sending.drop')}
        </Button>
      </div>
    ));
}

import { Button, Fieldset, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { applications, applicationsBase, type Place } from '../../api/school.js';
import { Failed } from '../../shell/failed.js';
import { Choice, Line } from '../../school/sections/field.js';
import type { ApplicationDraft } from '../../school/use-draft.js';
import { useSay } from '../../texts/spoken.js';
import { SealedFiles } from '../files.js';
import { useCalled } from '../marks.js';
import { platforms } from '../places.js';
import { SendFiles } from '../send-files.js';

/** The link or the account comes first, and there is always a row for it: without it the application would be refused. */
export function WherePart({ draft }: { readonly draft: ApplicationDraft }) {
  const say = useSay();
  const { content, change } = draft;
  const saved = content.resources ?? [];
  const places: readonly Place[] = saved.length === 0 ? [{}] : saved;
  const put = (resources: readonly Place[]): void => {
    change({ resources: [...resources] });
  };
  return (
    <Stack gap="lg" align="flex-start">
      <Text>{say('app.where.text')}</Text>
      {places.map((place, at) => (
        <PlaceRow
          key={at}
          number={at + 1}
          place={place}
          onChange={(more) => {
            put(places.map((each, other) => (other === at ? { ...each, ...more } : each)));
          }}
          onRemove={
            places.length === 1
              ? undefined
              : () => {
                  put(places.filter((_, other) => other !== at));
                }
          }
        />
      ))}
      <Button
        variant="default"
        className="actions"
        onClick={() => {
          put([...places, {}]);
        }}
      >
        {say('app.place.add')}
      </Button>
      <Screenshots draft={draft} />
    </Stack>
  );
}

interface PlaceTerms {
  readonly number: number;
  readonly place: Place;
  readonly onChange: (more: Partial<Place>) => void;
  readonly onRemove: (() => void) | undefined;
}

function PlaceRow({ number, place, onChange, onRemove }: PlaceTerms) {
  const say = useSay();
  const called = useCalled();
  return (
    <Fieldset legend={say('app.place', { number })} w="100%">
      <Stack align="flex-start">
        <Line
          label="app.place.url"
          hint="app.place.url.hint"
          maxLength={1000}
          value={place.url}
          onChange={(url = '') => {
            onChange({ url });
          }}
        />
        <Line
          label="app.place.handle"
          maxLength={200}
          value={place.handle}
          onChange={(handle = '') => {
            onChange({ handle });
          }}
        />
        <Choice
          label="app.place.platform"
          value={place.platform}
          options={platforms.map((value) => ({ value, label: called.platform(value) }))}
          onChange={(platform) => {
            const known = platforms.find((each) => each === platform);
            if (known !== undefined) onChange({ platform: known });
          }}
        />
        {onRemove !== undefined && (
          <Button variant="default" size="compact-md" onClick={onRemove}>
            {say('app.place.remove', { number })}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}

function Screenshots({ draft }: { readonly draft: ApplicationDraft }) {
  const say = useSay();
  const { id, files = [] } = draft.whole.record;
  const detach = useMutation({
    mutationFn: async (itemId: string) => {
      await draft.flush();
      await applications.take(id, 'detachFile', { itemId }, { key: crypto.randomUUID() });
    },
    onSettled: () => draft.refresh(),
  });
  return (
    <Stack gap="md" align="flex-start" w="100%">
      <Title order={2} size="h3">
        {say('app.shots')}
      </Title>
      <Text>{say('app.shots.text')}</Text>
      <SendFiles label={say('app.shots.add')} to={`${applicationsBase}/${id}/files`} onSent={() => draft.refresh()} />
      {detach.error !== null && <Failed error={detach.error} />}
      <SealedFiles
        of={files}
        at={(itemId) => applications.fileAt(id, itemId)}
        empty={say('app.shots.none')}
        beside={({ itemId }) => (
          <Button
            size="compact-md"
            variant="default"
            disabled={detach.isPending}
            onClick={() => {
              detach.mutate(itemId);
            }}
          >
            {say('app.shots.remove')}
          </Button>
        )}
      />
    </Stack>
  );
}

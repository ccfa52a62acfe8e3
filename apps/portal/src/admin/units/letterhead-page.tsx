import { Alert, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Refusal } from '../../api/call.js';
import { units, type Unit } from '../../api/units.js';
import { Fetched } from '../../parts/fetched.js';
import { useOnce } from '../../parts/use-once.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';
import { BackLink } from '../../shell/links.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { Line, ThreeLines } from '../fields.js';
import { SendForm } from '../send-form.js';
import { useAdministered } from '../use-administered.js';
import { filledIn, letterheadOf } from './letterhead.js';

const route = getRouteApi('/admin/admin/units/$id/letterhead');

/** What stands at the head of a unit's documents. */
export function LetterheadPage() {
  const say = useSay();
  const texts = useTexts();
  const { id } = route.useParams();
  const { agency, administers } = useAdministered();
  const page = useQuery({ queryKey: ['unit', agency, id], queryFn: () => units.one(agency, id) });
  return (
    <Fetched page={page}>
      {({ unit }) => (
        <Stack gap="lg" maw={640}>
          <div>
            <BackLink to="/admin/units/$id" params={{ id }}>
              {say('units.letterhead.back')}
            </BackLink>
          </div>
          <Title order={1}>{say('units.letterhead')}</Title>
          <Text>{texts(unit.name)}</Text>
          {unit.closedAt !== null && <Text role="status">{say('units.letterhead.closed')}</Text>}
          {unit.closedAt === null && administers && <Form agency={agency} of={unit} />}
        </Stack>
      )}
    </Fetched>
  );
}

function Form({ agency, of }: { readonly agency: string; readonly of: Unit }) {
  const say = useSay();
  const queries = useQueryClient();
  const once = useOnce();
  // What somebody else changes meanwhile is not overwritten: the version is that of what the form began with.
  const [{ seen, given, isChanged }, set] = useHeld(`letterhead ${of.id}`, {
    ...{ seen: of, given: filledIn(of.letterhead), isChanged: false },
  });
  useUnsent(isChanged);
  const save = useMutation({
    mutationFn: () => {
      const { region, name, parent, version } = seen;
      const body = { region, name, parent, letterhead: letterheadOf(given) };
      return units.change(agency, of.id, body, { version, key: once.key() });
    },
    onSuccess: ({ unit }) => {
      set((before) => ({ ...before, seen: unit, isChanged: false }));
      once.answered();
      return queries.invalidateQueries();
    },
    onError: (error) => {
      once.answered(error);
    },
  });
  const wrong = save.error instanceof Refusal ? (save.error.problem.errors ?? []) : [];
  const refused = (place: string): boolean =>
    wrong.some(({ pointer }) => `${pointer}/`.startsWith(`/letterhead/${place}/`));
  const type = (changed: Partial<typeof given>): void => {
    set({ seen, given: { ...given, ...changed }, isChanged: true });
  };
  const optional = { required: false, asks: say('units.wrong.letterhead') };
  return (
    <SendForm
      error={save.error}
      sending={save.isPending}
      says={say('units.letterhead.save')}
      onSend={() => {
        save.mutate();
      }}
    >
      <Text>{say('units.letterhead.text')}</Text>
      {(['name', 'address'] as const).map((part) => (
        <ThreeLines
          key={part}
          {...optional}
          label={say(`units.letterhead.${part}`)}
          {...(part === 'name' ? { description: say('units.letterhead.nameHint') } : {})}
          value={given[part]}
          wrong={(language) => refused(`${part}/${language}`)}
          onChange={(text) => {
            type({ [part]: text });
          }}
        />
      ))}
      {(['telephone', 'email'] as const).map((part) => (
        <Line
          key={part}
          required={false}
          type={part === 'email' ? 'email' : 'tel'}
          label={say(`units.letterhead.${part}`)}
          asks={say(`units.wrong.${part}`)}
          value={given[part]}
          wrong={refused(part)}
          onChange={(text) => {
            type({ [part]: text });
          }}
        />
      ))}
      <ThreeLines
        {...optional}
        label={say('units.letterhead.post')}
        value={given.post}
        wrong={(language) => refused(`head/post/${language}`)}
        onChange={(post) => {
          type({ post });
        }}
      />
      <Line
        required={false}
        label={say('units.letterhead.headName')}
        asks={say('units.wrong.headName')}
        value={given.headName}
        wrong={refused('head/name')}
        onChange={(headName) => {
          type({ headName });
        }}
      />
      {save.isSuccess && !isChanged && (
        <Alert color="green" variant="outline" role="status">
          {say('units.letterhead.saved')}
        </Alert>
      )}
    </SendForm>
  );
}

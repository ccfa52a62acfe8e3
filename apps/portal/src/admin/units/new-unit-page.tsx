import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { units, type UnitChoices } from '../../api/units.js';
import { Fetched } from '../../parts/fetched.js';
import { useOnce } from '../../parts/use-once.js';
import { useUnsent } from '../../shell/before-leaving.js';
import { useHeld } from '../../shell/held.js';
import { BackLink } from '../../shell/links.js';
import { useSay } from '../../texts/spoken.js';
import { SendForm } from '../send-form.js';
import { useAdministered, useUnitChoices } from '../use-administered.js';
import { firstUnit, UnitFields } from './unit-form.js';
import { useKindName } from './unit-marks.js';

/** A new unit: which, and where. Ends at its page. */
export function NewUnitPage() {
  const say = useSay();
  const { agency } = useAdministered();
  const page = useUnitChoices(agency);
  return (
    <Stack gap="lg" maw={640}>
      <BackLink to="/admin/units">{say('units.back')}</BackLink>
      <Title order={1}>{say('units.new')}</Title>
      <Fetched page={page}>{(choices) => <Form agency={agency} choices={choices} />}</Fetched>
    </Stack>
  );
}

function Form({ agency, choices }: { readonly agency: string; readonly choices: UnitChoices }) {
  const say = useSay();
  const kindName = useKindName();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const once = useOnce();
  const [kind, setKind] = useHeld(`new unit ${agency} kind`, choices.kinds[0] ?? '');
  const [given, setGiven] = useHeld(`new unit ${agency}`, firstUnit(choices));
  useUnsent(Object.values(given.name).some((name) => name !== ''));
  const make = useMutation({
    mutationFn: () => units.create(agency, { kind, ...given }, { key: once.key() }),
    onSuccess: async ({ unit }) => {
      await queries.invalidateQueries();
      await navigate({ to: '/admin/units/$id', params: { id: unit.id }, ignoreBlocker: true });
    },
    onError: (error) => {
      once.answered(error);
    },
  });
  return (
    <SendForm
      error={make.error}
      sending={make.isPending}
      says={say('units.make')}
      onSend={() => {
        make.mutate();
      }}
    >
      {choices.kinds.length > 1 && (
        <NativeSelect
          label={say('units.kind')}
          value={kind}
          data={choices.kinds.map((each) => ({ value: each, label: kindName(each) }))}
          onChange={(event) => {
            setKind(event.currentTarget.value);
          }}
        />
      )}
      <UnitFields choices={choices} value={given} onChange={setGiven} error={make.error} />
      <Text size="sm">{say('units.newText')}</Text>
    </SendForm>
  );
}

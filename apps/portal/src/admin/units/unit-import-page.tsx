import { Stack, Text, Title } from '@mantine/core';
import { units, type ImportedUnits, type UnitChoices, type UnitPreview } from '../../api/units.js';
import { Fetched } from '../../parts/fetched.js';
import { Rows } from '../../parts/rows.js';
import { BackLink } from '../../shell/links.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { Codes } from '../codes.js';
import { FromFile } from '../from-file.js';
import { useAdministered, useUnitChoices } from '../use-administered.js';
import { EffectMark, WouldDo } from '../would-do.js';
import { useKindName, useNames } from './unit-marks.js';

const columnsOfUnit = ['id', 'kind', 'region', 'name-kk', 'name-ru', 'name-en', 'part-of', 'state'];

const columnsOfLetterhead = [
  ...['official-name-kk', 'official-name-ru', 'official-name-en', 'address-kk', 'address-ru', 'address-en'],
  ...['telephone', 'email', 'head-post-kk', 'head-post-ru', 'head-post-en', 'head-name'],
];

/** Units out of a file. */
export function UnitImportPage() {
  const say = useSay();
  const { agency } = useAdministered();
  const choices = useUnitChoices(agency);
  const names = useNames(choices.data);
  const columns = [...columnsOfUnit, ...(choices.data?.letterheads === true ? columnsOfLetterhead : [])];
  const known = new Set(choices.data?.parents.map(({ id }) => id));
  return (
    <FromFile<UnitPreview, ImportedUnits>
      title={say('units.import')}
      text={say('units.import.text')}
      template={{ name: 'units', columns }}
      back={<BackLink to="/admin/units">{say('units.back')}</BackLink>}
      columns={<Fetched page={choices}>{(among) => <Columns of={among} />}</Fetched>}
      changes={['units', 'unit', 'unit-choices', 'choices']}
      look={(file) => units.previewImport(agency, file)}
      apply={(file, { rows }, key) => units.import(agency, { file, basis: basisOf(rows) }, { key })}
      preview={(shown) => (
        <WouldDo
          {...shown}
          named={(value) => (known.has(value) ? `${names.unit(value)} (${value})` : value)}
          effects={<Effects of={shown.of.rows} choices={choices.data} />}
        />
      )}
      done={(done) => <Done of={done} />}
    />
  );
}

const basisOf = (rows: UnitPreview['rows']): { id: string; version: number }[] =>
  rows.flatMap(({ id, version }) => (id === null || version === null ? [] : [{ id, version }]));

function Effects({ of, choices }: { readonly of: UnitPreview['rows']; readonly choices: UnitChoices | undefined }) {
  const say = useSay();
  const texts = useTexts();
  const names = useNames(choices);
  return (
    <Rows
      captioned
      label={say('units.import.effects')}
      heads={[
        say('accounts.import.line'),
        say('units.import.name'),
        say('units.region'),
        say('accounts.import.effect'),
      ]}
      rows={of.map(({ line, name, region, effect }) => [
        line,
        texts(name),
        names.region(region),
        <EffectMark key="effect" of={effect} />,
      ])}
    />
  );
}

/** What may stand in the file: each column, and the agency's kinds and regions. */
function Columns({ of: { kinds, regions } }: { readonly of: UnitChoices }) {
  const say = useSay();
  const texts = useTexts();
  const kindName = useKindName();
  return (
    <details>
      <summary>{say('units.import.columns')}</summary>
      <Stack gap="md" mt="sm">
        <Text size="sm" maw={720}>
          {say('units.import.rules')}
        </Text>
        <Text fw={500}>{say('units.kind')}</Text>
        <Codes of={kinds.map((kind) => [kind, kindName(kind)])} />
        <Text fw={500}>{say('units.region')}</Text>
        <Codes of={regions.map(({ code, name }) => [code, texts(name)])} />
      </Stack>
    </details>
  );
}

function Done({ of: { made, changed } }: { readonly of: ImportedUnits }) {
  const say = useSay();
  return (
    <Stack gap="lg">
      <Title order={1}>{say('units.import.done')}</Title>
      <Text role="status">{say('units.import.doneText', { made, changed })}</Text>
      <div>
        <BackLink to="/admin/units">{say('units.back')}</BackLink>
      </div>
    </Stack>
  );
}

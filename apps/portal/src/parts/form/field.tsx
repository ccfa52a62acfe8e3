import { Checkbox, Fieldset, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { Schema } from '../../api/steps.js';
import { useSay } from '../../texts/spoken.js';
import { useForm, type Option } from './form-context.js';
import { asList, asObject, asText, plainest, variantsOf } from './input.js';
import { ListField, LinesField } from './list-field.js';
import { useNames } from './names.js';
import { useShown, type FieldTerms } from './shown.js';

/** The fields of an object, in the order of the description. */
export function Fields({ schema, at, value, onChange }: Pick<FieldTerms, 'schema' | 'at' | 'value' | 'onChange'>) {
  const { properties = {}, required = [] } = schema;
  const own = asObject(value);
  return Object.entries(properties).map(([name, part]) => (
    <Field
      key={name}
      name={name}
      schema={part}
      at={`${at}/${name}`}
      required={required.includes(name) && part.default === undefined}
      value={own[name]}
      onChange={(changed) => {
        onChange({ ...own, [name]: changed });
      }}
    />
  ));
}

/** One field, by what its schema says of it. */
export function Field(terms: FieldTerms) {
  const { name, at, value, onChange } = terms;
  const schema = plainest(terms.schema);
  const { options } = useForm();
  const names = useNames();
  const own = { ...terms, schema };
  if (schema.oneOf !== undefined) return <VariantField {...own} />;
  if (schema.type === 'object')
    return (
      <Fieldset legend={names.field(name)}>
        <Stack gap="md">
          <Fields schema={schema} at={at} value={value} onChange={onChange} />
        </Stack>
      </Fieldset>
    );
  const offered = options(name) ?? names.among(name, schema);
  if (schema.type === 'array') {
    const items = plainest(schema.items ?? {});
    const among = offered ?? names.among(name, items);
    if (among !== undefined) return <SeveralField {...own} among={among} />;
    return items.type === 'object' || items.oneOf !== undefined ? (
      <ListField {...own} fields={Fields} />
    ) : (
      <LinesField {...own} />
    );
  }
  if (offered !== undefined) return <ChoiceField {...own} among={offered} />;
  return schema.type === 'boolean' ? <TickField {...own} /> : <TextField {...own} />;
}

type Among = FieldTerms & { readonly among: readonly Option[] };
const fewEnoughToShow = 6;

function ChoiceField(terms: Among) {
  const { among, value, onChange } = terms;
  const say = useSay();
  const shown = useShown(terms);
  if (among.length > fewEnoughToShow || (!terms.required && among.length > 3))
    return (
      <NativeSelect
        {...shown}
        value={asText(value)}
        maw="32rem"
        data={[{ value: '', label: say('choose') }, ...among]}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  return (
    <Radio.Group {...shown} value={asText(value)} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {among.length === 0 && say('form.nothingToChoose')}
        {among.map((each) => (
          <Radio key={each.value} {...each} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function SeveralField(terms: Among) {
  const { among, value, onChange } = terms;
  const say = useSay();
  return (
    <Checkbox.Group {...useShown(terms)} value={asList(value).map(asText)} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {among.length === 0 && say('form.nothingToChoose')}
        {among.map((each) => (
          <Checkbox key={each.value} {...each} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function TickField(terms: FieldTerms) {
  const { label, error } = useShown(terms);
  return (
    <Checkbox
      label={label}
      error={error}
      checked={terms.value === true}
      onChange={(event) => {
        terms.onChange(event.currentTarget.checked);
      }}
    />
  );
}

const typeOf = ({ type, format }: Schema): string =>
  format === 'date' ? 'date' : format === 'date-time' ? 'datetime-local' : type === 'integer' ? 'number' : 'text';
/** Where more than a line is expected. */
const longerThanALine = 500;

function TextField(terms: FieldTerms) {
  const { schema, value, onChange } = terms;
  const shown = useShown(terms);
  const common = { ...shown, value: asText(value), autoComplete: 'off', maxLength: schema.maxLength };
  if (schema.type === 'string' && schema.format === undefined && (schema.maxLength ?? 0) > longerThanALine)
    return (
      <Textarea
        {...common}
        rows={4}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  return (
    <TextInput
      {...common}
      type={typeOf(schema)}
      min={schema.minimum}
      max={schema.maximum}
      maw="32rem"
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** One of several shapes: what tells them apart is chosen first, then come the fields of that shape. */
function VariantField(terms: FieldTerms) {
  const { name, schema, at, value, onChange } = terms;
  const names = useNames();
  const variants = variantsOf(schema);
  if (variants === undefined) return null;
  const { by, values } = variants;
  const own = asObject(value);
  const { properties = {}, ...rest } = values.get(asText(own[by])) ?? {};
  const { [by]: _tells, ...others } = properties;
  return (
    <Fieldset legend={names.field(name)}>
      <Stack gap="md">
        <ChoiceField
          name={by}
          schema={{}}
          at={`${at}/${by}`}
          required
          value={own[by]}
          among={[...values.keys()].map((each) => ({ value: each, label: names.value(by, each) }))}
          onChange={(changed) => {
            onChange({ [by]: changed });
          }}
        />
        <Fields schema={{ ...rest, properties: others }} at={at} value={value} onChange={onChange} />
      </Stack>
    </Fieldset>
  );
}

import { Button } from '@mantine/core';
import { call } from '../api/call.js';
import { useHeld } from '../shell/held.js';
import { useTexts } from '../texts/spoken.js';
import type { Option } from './form/form-context.js';
import { forget, type, useTyped } from './form/typed.js';
import { StepDialog } from './step-dialog.js';
import { useDescribedSteps, type StepsTerms } from './steps.js';

interface BeginTerms extends Pick<StepsTerms, 'base' | 'described'> {
  /** The step that makes a record. */
  readonly step: string;
  /** Fields whose value the page knows: nobody types them. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly options?: (field: string) => readonly Option[] | undefined;
  readonly variant?: 'filled' | 'default';
}

/** A button that makes a new record, by the form that its first step describes. */
export function Begin({ base, described, step, known, options, variant = 'default' }: BeginTerms) {
  const texts = useTexts();
  const place = `${base} ${JSON.stringify(known)}`;
  const [open, setOpen] = useHeld(`open ${place} ${step}`, false, false);
  const typed = useTyped(place)[step];
  const form = useDescribedSteps(base, described).data?.[step];
  if (form === undefined) return null;
  return (
    <>
      <Button
        variant={variant}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {texts(form.says)}
      </Button>
      {open && (
        <StepDialog
          base={base}
          record={{ id: '', version: 0 }}
          step={step}
          title={texts(form.says)}
          basis={texts(form.cites)}
          schema={form.schema}
          given={[]}
          hidden={[]}
          known={known}
          send={(input, { key = '' }) => call(base, { method: 'POST', body: input, key })}
          options={(field) => options?.(field)}
          typed={typed ?? {}}
          onType={(input) => {
            type(place, step, input);
          }}
          onClose={() => {
            setOpen(false);
          }}
          onDone={() => {
            setOpen(false);
            forget(place, (each) => each === step);
          }}
        />
      )}
    </>
  );
}

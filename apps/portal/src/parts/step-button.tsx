import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../texts/spoken.js';
import type { Option } from './form/form-context.js';
import { asObject, type InputObject } from './form/input.js';
import { forget, type, useTyped } from './form/typed.js';
import { StepDialog } from './step-dialog.js';
import { useDescribedSteps, type StepsTerms } from './steps.js';

interface StepButtonTerms extends Pick<StepsTerms, 'record' | 'next' | 'base' | 'described'> {
  readonly step: string;
  /** What it is taken with: where a page offers a step for several things, each has what was typed for it. */
  readonly of: string;
  /** What the page knows of the input. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly hidden?: readonly string[];
  /** Fields whose value nobody types: the browser makes an id, so that what is sent again is known to be the same. */
  readonly given?: readonly string[];
  /** What its form begins with, as long as nothing was typed. */
  readonly begins?: () => InputObject;
  /** Other than the service's name of the step, which stands in the dialog. */
  readonly says?: string;
  /** Said of the button where several on a page say the same; begins with what it says. */
  readonly named?: string;
  readonly options?: (field: string) => readonly Option[] | undefined;
  readonly onDone?: () => void;
}

const nothing = (): undefined => undefined;

/** One step beside what it is about, as long as the service offers it. */
export function StepButton({ record, next, base, described, step, of, says, onDone, ...terms }: StepButtonTerms) {
  const texts = useTexts();
  const [begun, open] = useState<InputObject | undefined>();
  const { data } = useDescribedSteps(base, described);
  const place = `${base}/${record.id} beside`;
  const form = `${step} ${of}`;
  const typed = asObject(useTyped(place)[form]);
  const close = (): void => {
    open(undefined);
  };
  const offered = next.find((each) => each.step === step);
  const description = data?.[step];
  if (offered === undefined || description === undefined) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        aria-haspopup="dialog"
        aria-label={terms.named}
        onClick={() => {
          open(terms.begins?.() ?? {});
        }}
      >
        {says ?? texts(offered.says)}
      </Button>
      {begun !== undefined && (
        <StepDialog
          {...{ base, record, step }}
          typed={{ ...begun, ...typed }}
          title={texts(offered.says)}
          basis={texts(description.cites)}
          schema={description.schema}
          given={terms.given ?? []}
          hidden={terms.hidden ?? []}
          known={terms.known}
          options={terms.options ?? nothing}
          onType={(input) => {
            type(place, form, input);
          }}
          onClose={close}
          onDone={() => {
            close();
            forget(place, (each) => each === form);
            onDone?.();
          }}
        />
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { useRef } from 'react';

/** A button that lets somebody choose files; the same may be chosen again. */
export function ChooseFiles({
  label,
  onChoose,
}: {
  readonly label: string;
  readonly onChoose: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" w="fit-content" className="actions" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

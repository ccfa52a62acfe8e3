import { Stack, Title } from '@mantine/core';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogTerms {
  readonly title: string;
  /** It was closed, by Escape as well. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, which waits behind it. */
export function Dialog({ title, onClose, children }: DialogTerms) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it leaves the page, it gives the focus back to where it was.
    return () => {
      shown?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={heading} className="step" onClose={onClose}>
      <Stack gap="md">
        <Title order={2} size="h3" id={heading}>
          {title}
        </Title>
        {children}
      </Stack>
    </dialog>
  );
}

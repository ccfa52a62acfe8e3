import { Anchor } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../api/call.js';
import { Failed } from '../shell/failed.js';

/**
 * A link that fetches a file of evidence. The service is asked first whether it may be fetched now: a browser that is refused a download
 * says nothing of why.
 */
export function Download({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const [, agency = ''] = /^\/api\/([^/]+)\//.exec(href) ?? [];
  const fetching = useMutation({
    mutationFn: () => call(`/api/${agency}/step-up`),
    onSuccess: () => {
      location.assign(href);
    },
  });
  return (
    <div className="actions">
      <Anchor
        href={href}
        download
        onClick={(event) => {
          event.preventDefault();
          fetching.mutate();
        }}
      >
        {children}
      </Anchor>
      {fetching.error !== null && <Failed error={fetching.error} />}
    </div>
  );
}

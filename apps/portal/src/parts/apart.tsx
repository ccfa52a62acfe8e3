import { Fragment } from 'react';

/** What is known of a record, one after the other; a line breaks between two of them, not within one. What is empty or false is left out. */
export const Apart = ({ of }: { readonly of: readonly (string | false)[] }) =>
  of
    .filter((each) => each !== '' && each !== false)
    .map((each, at) => (
      <Fragment key={at}>
        {at > 0 && ' · '}
        <span className="whole">{each}</span>
      </Fragment>
    ));

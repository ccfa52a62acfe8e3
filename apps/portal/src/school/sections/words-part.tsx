import type { Draft } from '../use-draft.js';
import { Lines } from './field.js';

export function WordsPart({ draft }: { readonly draft: Draft }) {
  return (
    <Lines
      label="words.label"
      hint="words.hint"
      value={draft.content.ownWords}
      onChange={(ownWords = '') => {
        draft.change({ ownWords });
      }}
    />
  );
}

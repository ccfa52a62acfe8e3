import { base, investigations } from '../../api/police.js';
import { Documents } from '../../parts/documents.js';
import type { TabTerms } from './tab-terms.js';

export function DocumentsTab({ whole: { record } }: TabTerms) {
  return <Documents of={record} kind="investigation" base={base} read={(id) => investigations.documents(id)} />;
}

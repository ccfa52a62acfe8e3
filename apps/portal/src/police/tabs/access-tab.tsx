import { investigations } from '../../api/police.js';
import { AccessLog } from '../../parts/access-log.js';
import type { TabTerms } from './tab-terms.js';

export function AccessTab({ whole: { record } }: TabTerms) {
  return <AccessLog of={record} kind="investigation" read={(id) => investigations.accessLog(id)} />;
}

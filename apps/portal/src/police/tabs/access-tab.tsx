import { base, investigations } from '../../api/police.js';
import { AccessLog } from '../../parts/access-log.js';
import { described } from '../case-steps.js';
import type { TabTerms } from './tab-terms.js';

export function AccessTab({ whole: { record } }: TabTerms) {
  return (
    <AccessLog of={record} kind="investigation" {...{ base, described }} read={(id) => investigations.accessLog(id)} />
  );
}

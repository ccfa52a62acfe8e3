import { instantOf, type ChainedLog } from '#libs/seals';

/** The journal as a log that is chained and sealed. A hash covers every column of an entry. */
export const journalLog: ChainedLog = {
  name: 'journal',
  entries: 'journal',
  links: 'journal_links',
  columns: `e.chain_id, e.type, ${instantOf('e.at')} AS at, e.record_id, e.actor, e.open, e.sealed, e.numbers, e.trace`,
  content: (row) => ({
    seq: row.seq,
    id: row.id,
    chainId: row['chain_id'],
    type: row['type'],
    at: row['at'],
    recordId: row['record_id'],
    actor: row['actor'],
    open: row['open'],
    sealed: row['sealed'],
    numbers: row['numbers'],
    trace: row['trace'],
  }),
};

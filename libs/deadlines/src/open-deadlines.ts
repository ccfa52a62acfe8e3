import type { EntityManager } from 'typeorm';
import { deadlineOf, openStates, type Deadline, type DeadlineRow } from './deadline.js';

const ofRecords = (states: string): string => `
  SELECT * FROM deadlines WHERE record_id = ANY ($1) ${states} ORDER BY due_at NULLS LAST, id`;
const open = ofRecords(`AND state IN ${openStates}`);
const every = ofRecords('');

/** The deadlines of one or several records on which somebody still has to act, the nearest first. */
export async function openDeadlines(
  manager: EntityManager,
  recordIds: string | readonly string[],
): Promise<Deadline[]> {
  return (await manager.query<DeadlineRow[]>(open, [[recordIds].flat()])).map(deadlineOf);
}

/** All deadlines that a record has had, ended ones too. */
export async function allDeadlines(manager: EntityManager, recordId: string): Promise<Deadline[]> {
  return (await manager.query<DeadlineRow[]>(every, [[recordId]])).map(deadlineOf);
}

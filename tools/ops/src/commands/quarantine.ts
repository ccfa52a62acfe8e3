import { agencyOption, Misused, wordAt, type Surroundings } from '../surroundings.js';

interface Quarantined {
  readonly id: string;
  readonly [column: string]: unknown;
}

/** Events that could not be applied: seen without their content, put back after the cause was mended. */
export async function quarantine(surroundings: Surroundings): Promise<void> {
  const { administrator, output } = surroundings;
  const verb = wordAt(surroundings, 0, 'list, show or retry');
  if (!['list', 'show', 'retry'].includes(verb)) throw new Misused('quarantine list | show ID | retry ID');
  const agency = agencyOption(surroundings, 'agency');
  if (verb === 'retry') {
    const id = wordAt(surroundings, 1, 'the id of a quarantined event');
    const path = `/quarantine/${encodeURIComponent(id)}/retry`;
    const answer = (await administrator.ask(agency, 'POST', path, {})) as { released: boolean; reason?: string };
    if (!answer.released) throw new Error(`${id} still cannot be applied: ${answer.reason ?? ''}`);
    output.answer(answer, [{ id, ...answer }]);
    return;
  }
  const { items } = (await administrator.ask(agency, 'GET', '/quarantine')) as { items: Quarantined[] };
  if (verb === 'list') {
    output.answer({ items }, items);
    return;
  }
  const id = wordAt(surroundings, 1, 'the id of a quarantined event');
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`${agency} has no event ${id} in quarantine`);
  output.answer(
    found,
    Object.entries(found).map(([name, value]) => ({ name, value })),
  );
}

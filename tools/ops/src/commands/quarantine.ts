import { agencyOption, Misused, textOption, wordAt, type Surroundings } from '../surroundings.js';

interface Quarantined {
  readonly id: string;
  readonly [column: string]: unknown;
}

/** Events that could not be applied: seen without their content, put back after the cause was mended. */
export async function quarantine(surroundings: Surroundings): Promise<void> {
  const { administrator, output } = surroundings;
  const verb = wordAt(surroundings, 0, 'list, show, retry or close');
  if (!['list', 'show', 'retry', 'close'].includes(verb))
    throw new Misused('quarantine list | show ID | retry ID | close ID --reason WHY');
  const agency = agencyOption(surroundings, 'agency');
  if (verb === 'retry') {
    const id = wordAt(surroundings, 1, 'the id of a quarantined event');
    const path = `/quarantine/${encodeURIComponent(id)}/retry`;
    const answer = (await administrator.ask(agency, 'POST', path, {})) as { released: boolean; reason?: string };
    if (!answer.released) throw new Error(`${id} still cannot be applied: ${answer.reason ?? ''}`);
    output.answer(answer, [{ id, ...answer }]);
    return;
  }
  if (verb === 'list') {
    const answer = (await administrator.ask(agency, 'GET', '/quarantine')) as { items: Quarantined[] };
    output.answer(answer, answer.items);
    return;
  }
  const id = wordAt(surroundings, 1, 'the id of a quarantined event');
  const path = `/quarantine/${encodeURIComponent(id)}`;
  if (verb === 'close') {
    const reason = textOption(surroundings, 'reason');
    if (reason === undefined) throw new Misused('--reason is missing');
    const answer = await administrator.ask(agency, 'POST', `${path}/close`, { reason });
    output.answer(answer, [{ id, closed: true }]);
    return;
  }
  const found = (await administrator.ask(agency, 'GET', path)) as Quarantined;
  output.answer(
    found,
    Object.entries(found).map(([name, value]) => ({
      name,
      value: typeof value === 'object' ? JSON.stringify(value) : value,
    })),
  );
}
